import type { EntityManager } from 'typeorm';
import type { Directory } from '#libs/directory';

/** One statement is one snapshot: the rows and the version they belong to cannot drift apart. */
const LOAD = `
  select
    (select directory_version from runtime_setting)::int as version,
    (select coalesce(json_agg(json_build_object(
        'id', unit.id, 'name', unit.name, 'parent', unit.parent_id,
        'aliases', (select coalesce(json_agg(alias order by alias), '[]') from unit_alias where unit_id = unit.id)
      ) order by unit.position, unit.id), '[]') from unit) as units,
    (select coalesce(json_agg(json_build_object(
        'id', id, 'name', name, 'unit', unit_id, 'title', title, 'telephone', telephone,
        'active', active, 'duties', duties, 'superior', superior_id
      ) order by position, id), '[]') from person) as people,
    (select coalesce(json_agg(json_build_object(
        'person', person_id, 'unit', post_holding.unit_id, 'post', post
      ) order by person.position, person.id, post_holding.unit_id, post), '[]')
      from post_holding join person on person.id = person_id) as posts,
    (select coalesce(json_agg(json_build_object(
        'id', body.id, 'name', body.name,
        'members', (select coalesce(json_agg(json_build_object('person', person_id, 'post', post)
            order by body_member.position), '[]') from body_member where body_id = body.id)
      ) order by body.position, body.id), '[]') from body) as bodies,
    (select coalesce(json_agg(json_build_object(
        'id', id, 'from', from_id, 'to', to_id, 'since', since, 'until', until, 'workflows', workflows,
        'modes', modes, 'letter', letter_title is not null, 'revoked', revoked_at is not null
      ) order by number), '[]') from proxy_grant) as grants`;

/** The whole directory with the version it stands at. Inside a transaction: with the changes made there. */
export async function loadDirectory(database: Pick<EntityManager, 'query'>): Promise<Directory> {
  const [directory] = await database.query<Directory[]>(LOAD);
  if (directory === undefined) throw new Error('Expected one row of the directory, but found none');
  return directory;
}
