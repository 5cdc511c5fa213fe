import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { DefinitionRefDto } from '../instances/instance.dto.js';

@ApiSchema({ name: 'DossierEvent' })
export class DossierEventDto {
  @ApiProperty({ example: 1 })
  sequence: number;

  @ApiProperty({ description: 'The very bytes that were hashed, in base64.' })
  bytes: string;

  @ApiProperty({ description: 'Hash of this link, lower-case hex.' })
  hash: string;
}

/** An instance's record, enough to verify it without the server (`countersign verify`). */
@ApiSchema({ name: 'Dossier' })
export class DossierDto {
  @ApiProperty()
  instance: string;

  @ApiProperty({ type: DefinitionRefDto })
  definition: DefinitionRefDto;

  @ApiProperty({ type: DossierEventDto, isArray: true })
  events: readonly DossierEventDto[];

  @ApiProperty({ example: 'countersign.event.v1+sha256' })
  algorithm: string;

  @ApiProperty({ description: 'Hash of the last event, lower-case hex.' })
  head: string;
}
