import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';

import { MayBeLeftOut } from './may-be-left-out.js';

/** Longest opinion, reason or explanation, in UTF-16 units. */
export const LONGEST_OPINION = 4_000;
/** Longest name or id. */
export const LONGEST_NAME = 200;

/** Words a person writes. */
export const Words = (example: string, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ example, maxLength: LONGEST_OPINION, ...(description !== undefined && { description }) }),
    IsString(),
    MaxLength(LONGEST_OPINION),
  );

/** Words that may be left out; the rules say where they may not. */
export const OptionalWords = (example: string, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      example,
      maxLength: LONGEST_OPINION,
      ...(description !== undefined && { description }),
    }),
    MayBeLeftOut(),
    IsString(),
    MaxLength(LONGEST_OPINION),
  );

/** The id of a person, a step, a seat. */
export const Name = (example: string, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ example, maxLength: LONGEST_NAME, ...(description !== undefined && { description }) }),
    IsString(),
    MaxLength(LONGEST_NAME),
  );

/** Ids of people, each once. */
export const People = (most: number, example: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, isArray: true, minItems: 1, maxItems: most, example }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(LONGEST_NAME, { each: true }),
  );
