import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '../problems/problem.dto.js';

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
  const document = SwaggerModule.createDocument(app, description, { extraModels: [ProblemDto] });
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
