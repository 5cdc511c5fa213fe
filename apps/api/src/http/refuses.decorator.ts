import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/problem-table.js';
import { problemTable } from '../problems/problem-table.js';
import { ProblemDto } from '../problems/problem.dto.js';

/** Documents the codes a handler refuses with, gathered by status. */
export function Refuses(...codes: readonly ProblemCode[]): MethodDecorator & ClassDecorator {
  const statuses = [...new Set(codes.map((code) => problemTable[code].status))];
  return applyDecorators(
    ...statuses.map((status) => {
      const told = codes.filter((code) => problemTable[code].status === status);
      return ApiResponse({
        status,
        description: told.map((code) => `\`${code}\`: ${problemTable[code].title}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { $ref: `#/components/schemas/${ProblemDto.name}` },
            examples: Object.fromEntries(
              told.map((code) => [code, { value: { type: 'about:blank', ...problemTable[code], code } }]),
            ),
          },
        },
      });
    }),
  );
}
