import { queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { MigrateInstances, MigrationAnswer, MigrationBatch, MigrationBatchDetail } from './models';

/** Milliseconds between two looks at a batch that is under way. */
const LOOK_AGAIN = 2_000;

export const batchesQuery = (key: string) =>
  queryOptions({
    queryKey: ['workflows', key, 'migrations'],
    queryFn: async (): Promise<MigrationBatch[]> =>
      (await bodyOf(client.GET('/api/workflows/{key}/migrations', { params: { path: { key } } }))).items,
    refetchInterval: ({ state }) => state.data?.some(({ finished }) => !finished) && LOOK_AGAIN,
  });

export const batchQuery = (key: string, id: string) =>
  queryOptions({
    queryKey: ['workflows', key, 'migrations', id],
    queryFn: (): Promise<MigrationBatchDetail> =>
      bodyOf(client.GET('/api/workflows/{key}/migrations/{id}', { params: { path: { key, id } } })),
    refetchInterval: ({ state }) => state.data?.finished === false && LOOK_AGAIN,
  });

/** What would become of each instance; nothing moves. */
export const tryMigration = (key: string, input: MigrateInstances): Promise<MigrationAnswer> =>
  bodyOf(
    client.POST('/api/workflows/{key}/migrations', {
      params: { path: { key }, query: { dryRun: true } },
      body: input,
    }),
  );

export const startMigration = (
  key: string,
  input: MigrateInstances,
  commandId: string,
): Promise<MigrationAnswer> =>
  bodyOf(
    client.POST('/api/workflows/{key}/migrations', {
      params: { path: { key }, query: { dryRun: false } },
      headers: asCommand(commandId),
      body: input,
    }),
  );
