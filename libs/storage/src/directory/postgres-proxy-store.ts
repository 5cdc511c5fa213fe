import type { DataSource, EntityManager } from 'typeorm';
import {
  refusalOfGrant,
  type EntryTime,
  type GrantRefusal,
  type GrantRequest,
  type ProxyStore,
  type RecordedGrant,
} from '#libs/directory';
import type { Instant, PersonId } from '#libs/engine';
import { loadDirectory } from './load-directory.js';
import { raiseDirectoryVersion } from './raise-directory-version.js';

const COLUMNS = `
  id, from_id as "from", to_id as "to", to_char(since, 'YYYY-MM-DD') as since, to_char(until, 'YYYY-MM-DD') as until,
  workflows, modes, letter_title is not null as letter, letter_title as "letterTitle", reason,
  entered_by as "enteredBy", to_json(entered_at at time zone 'utc')#>>'{}' || 'Z' as "enteredAt",
  revoked_at is not null as revoked, revoked_by as "revokedBy",
  to_json(revoked_at at time zone 'utc')#>>'{}' || 'Z' as "revokedAt"`;

export class PostgresProxyStore implements ProxyStore {
  constructor(private readonly database: DataSource) {}

  list(person: PersonId | null): Promise<readonly RecordedGrant[]> {
    return this.database.query<RecordedGrant[]>(
      `select ${COLUMNS} from proxy_grant where $1::text is null or $1 in (from_id, to_id) order by number desc`,
      [person],
    );
  }

  find(id: string): Promise<RecordedGrant | undefined> {
    return findIn(this.database.manager, id);
  }

  enter(request: GrantRequest, at: EntryTime): Promise<RecordedGrant | GrantRefusal> {
    return this.database.transaction(async (manager) => {
      // The rules look at the grants there are, so they are asked under the lock that puts changes one after the other.
      const directory = await lockDirectory(manager);
      const refusal = refusalOfGrant(request, directory, at.today);
      if (refusal !== null) return refusal;
      await raiseDirectoryVersion(manager);
      return insert(manager, request, at);
    });
  }

  revoke(id: string, by: PersonId, now: Instant): Promise<RecordedGrant | undefined> {
    return this.database.transaction(async (manager) => {
      await raiseDirectoryVersion(manager);
      await manager.query(
        'update proxy_grant set revoked_by = $2, revoked_at = $3 where id = $1 and revoked_at is null',
        [id, by, new Date(now)],
      );
      return findIn(manager, id);
    });
  }
}

async function lockDirectory(manager: EntityManager): ReturnType<typeof loadDirectory> {
  await manager.query('select directory_version from runtime_setting for update');
  return loadDirectory(manager);
}

async function insert(
  manager: EntityManager,
  request: GrantRequest,
  { now, today }: EntryTime,
): Promise<RecordedGrant> {
  const { from, to, since, until, workflows, modes, letterTitle, reason, enteredBy } = request;
  const year = today.slice(0, 4);
  const [entered] = await manager.query<RecordedGrant[]>(
    `insert into proxy_grant
       (id, number, from_id, to_id, since, until, workflows, modes, letter_title, reason,
        entered_by, entered_at)
     values (
       $1 || '-' || (select count(*) + 1 from proxy_grant where id like $1 || '-%'),
       (select coalesce(max(number), 0) + 1 from proxy_grant), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     returning ${COLUMNS}`,
    [year, from, to, since, until, workflows, modes, letterTitle, reason, enteredBy, new Date(now)],
  );
  if (entered === undefined) throw new Error('Expected the grant that was entered, but found none');
  return entered;
}

async function findIn(manager: EntityManager, id: string): Promise<RecordedGrant | undefined> {
  const [grant] = await manager.query<RecordedGrant[]>(`select ${COLUMNS} from proxy_grant where id = $1`, [
    id,
  ]);
  return grant;
}
