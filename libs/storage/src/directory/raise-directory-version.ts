import type { EntityManager } from 'typeorm';

/** Raised before the change itself: the row lock puts concurrent changes one behind the other. */
export async function raiseDirectoryVersion(manager: EntityManager): Promise<number> {
  const [rows] = await manager.query<[{ version: number }[], number]>(
    'update runtime_setting set directory_version = directory_version + 1 returning directory_version::int as version',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('Expected the row of runtime settings, but found none');
  return row.version;
}
