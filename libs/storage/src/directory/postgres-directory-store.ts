import type { DataSource } from 'typeorm';
import { DirectoryReferenceError } from '#libs/directory';
import type { Directory, DirectoryChange, DirectoryStore } from '#libs/directory';
import { applyDirectoryChange } from './apply-directory-change.js';
import { raiseDirectoryVersion } from './raise-directory-version.js';

/** One statement is one snapshot: the rows and the version they belong to cannot drift apart. */
const LOAD = `
  select
    (select directory_version from runtime_setting)::int as version,
    (select coalesce(json_agg(json_build_object(
        'id', unit.id, 'name', unit.name,
        'aliases', (select coalesce(json_agg(alias order by alias), '[]') from unit_alias where unit_id = unit.id)
      ) order by unit.position, unit.id), '[]') from unit) as units,
    (select coalesce(json_agg(json_build_object(
        'id', id, 'name', name, 'unit', unit_id, 'title', title, 'telephone', telephone,
        'active', active, 'duties', duties
      ) order by position, id), '[]') from person) as people,
    (select coalesce(json_agg(json_build_object(
        'person', person_id, 'unit', post_holding.unit_id, 'post', post
      ) order by person.position, person.id, post_holding.unit_id, post), '[]')
      from post_holding join person on person.id = person_id) as posts,
    (select coalesce(json_agg(json_build_object(
        'id', body.id, 'name', body.name,
        'members', (select coalesce(json_agg(json_build_object('person', person_id, 'post', post)
            order by body_member.position), '[]') from body_member where body_id = body.id)
      ) order by body.position, body.id), '[]') from body) as bodies`;

/** SQLSTATE of a row that points at one which is not there. */
const FOREIGN_KEY_VIOLATION = '23503';

export class PostgresDirectoryStore implements DirectoryStore {
  constructor(private readonly database: DataSource) {}

  async load(): Promise<Directory> {
    const [directory] = await this.database.query<Directory[]>(LOAD);
    if (directory === undefined) throw new Error('Expected one row of the directory, but found none');
    return directory;
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
