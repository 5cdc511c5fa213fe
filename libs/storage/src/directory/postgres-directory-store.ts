import type { DataSource } from 'typeorm';
import { DirectoryReferenceError } from '#libs/directory';
import type { Directory, DirectoryChange, DirectoryStore } from '#libs/directory';
import { applyDirectoryChange } from './apply-directory-change.js';
import { loadDirectory } from './load-directory.js';
import { raiseDirectoryVersion } from './raise-directory-version.js';

/** SQLSTATE of a row that points at one which is not there. */
const FOREIGN_KEY_VIOLATION = '23503';

export class PostgresDirectoryStore implements DirectoryStore {
  constructor(private readonly database: DataSource) {}

  load(): Promise<Directory> {
    return loadDirectory(this.database.manager);
  }

  async version(): Promise<number> {
    const [row] = await this.database.query<{ version: number }[]>(
      'select directory_version::int as version from runtime_setting',
    );
    if (row === undefined) throw new Error('Expected the row of runtime settings, but found none');
    return row.version;
  }

  async change(changes: readonly DirectoryChange[]): Promise<number> {
    try {
      return await this.database.transaction(async (manager) => {
        const version = await raiseDirectoryVersion(manager);
        for (const change of changes) await applyDirectoryChange(manager, change);
        return version;
      });
    } catch (error) {
      if (isForeignKeyViolation(error)) {
        throw new DirectoryReferenceError(`Expected units and people that exist: ${error.message}`);
      }
      throw error;
    }
  }
}

function isForeignKeyViolation(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION;
}
