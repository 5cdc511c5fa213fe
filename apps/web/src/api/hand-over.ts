import { asCommand, bodyOf, client } from './client';
import type { HandOver, HandOverInput } from './models';

/** Lists what would go to whom; nothing moves. */
export const planHandOver = (person: string, input: HandOverInput): Promise<HandOver> =>
  bodyOf(
    client.POST('/api/directory/people/{id}/hand-over', {
      params: { path: { id: person }, query: { dryRun: true } },
      body: input,
    }),
  );

export const handOver = (person: string, input: HandOverInput, commandId: string): Promise<HandOver> =>
  bodyOf(
    client.POST('/api/directory/people/{id}/hand-over', {
      params: { path: { id: person } },
      headers: asCommand(commandId),
      body: input,
    }),
  );
