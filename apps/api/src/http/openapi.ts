import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemTable } from '../problems/problem-table.js';
import { ProblemDto } from '../problems/problem.dto.js';
import { exampleOf } from './openapi-examples.js';
import { summaries } from './openapi-summaries.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of the API, at /api/openapi.json for programs and /api/docs for people. */
export function describeApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Countersign')
    .setDescription(
      'Approval chains for institutional documents. Errors are application/problem+json with a stable `code`. ' +
        'Every write accepts `Idempotency-Key`, which is the id of the command: sent again, it answers the same.',
    )
    .setVersion('1')
    .addCookieAuth('__Host-sid')
    .build();
  // Built when it is first asked for: it takes longer than all the rest of the start.
  const document = () => {
    const written = SwaggerModule.createDocument(app, description, { extraModels: [ProblemDto] });
    complete(written);
    return written;
  };
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Gives every operation its summary, an example of what is sent and answered, and the failure all of them share. */
function complete({ paths, components }: OpenAPIObject): void {
  const schemas = components?.schemas ?? {};
  for (const [path, item] of Object.entries(paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation === undefined) continue;
      const summary = summaries[`${method.toUpperCase()} ${path}`];
      if (summary !== undefined) operation.summary = summary;
      operation.responses['500'] ??= internalError();
      for (const content of contentsOf(operation)) {
        if (content.schema !== undefined && content.examples === undefined) {
          content.example ??= exampleOf(content.schema, schemas);
        }
      }
    }
  }
}

function contentsOf({ requestBody, responses }: Operation) {
  const told = [requestBody, ...Object.values(responses)];
  return told.flatMap((part) =>
    part === undefined || '$ref' in part ? [] : Object.values(part.content ?? {}),
  );
}

function internalError(): Operation['responses'][string] {
  const code = 'internal';
  return {
    description: `\`${code}\`: ${problemTable[code].title}`,
    content: {
      'application/problem+json': {
        schema: { $ref: `#/components/schemas/${ProblemDto.name}` },
        examples: { [code]: { value: { type: 'about:blank', ...problemTable[code], code } } },
      },
    },
  };
}
