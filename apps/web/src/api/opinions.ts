import { queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { CommandResult, Disposition, DispositionResponse, Opinion } from './models';

export const opinionsQuery = (deliverable: string) =>
  queryOptions({
    queryKey: ['opinions', deliverable],
    queryFn: async (): Promise<Opinion[]> =>
      (await bodyOf(client.GET('/api/opinions', { params: { query: { deliverable, limit: 100 } } }))).items,
  });

/** What became of the opinions my unit gave. */
export const unitOpinionsQuery = queryOptions({
  queryKey: ['opinions', 'unit'],
  queryFn: async (): Promise<Opinion[]> =>
    (await bodyOf(client.GET('/api/opinions', { params: { query: { unit: 'mine', limit: 100 } } }))).items,
});

export const disposeOpinion = (id: string, input: Disposition, commandId: string): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/opinions/{id}/disposition', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: input,
    }),
  );

/** What the author of an opinion says to its disposition. */
export const respondToDisposition = (
  id: string,
  input: DispositionResponse,
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/opinions/{id}/response', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: input,
    }),
  );
