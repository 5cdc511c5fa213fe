import type { EntityManager } from 'typeorm';
import type { Body, DirectoryChange, Person, Unit } from '#libs/directory';

/** Writes one change. New rows go to the end of the directory's order; rows that are there keep their place. */
export async function applyDirectoryChange(manager: EntityManager, change: DirectoryChange): Promise<void> {
  switch (change.kind) {
    case 'put-unit':
      return putUnit(manager, change.unit);
    case 'put-person':
      return putPerson(manager, change.person);
    case 'set-posts':
      return setPosts(manager, change);
    case 'put-body':
      return putBody(manager, change.body);
  }
}

async function putUnit(manager: EntityManager, unit: Unit): Promise<void> {
  await manager.query(
    `insert into unit (id, name, parent_id, position)
     values ($1, $2, $3, (select coalesce(max(position), 0) + 1 from unit))
     on conflict (id) do update set name = excluded.name, parent_id = excluded.parent_id`,
    [unit.id, unit.name, unit.parent ?? null],
  );
  await manager.query('delete from unit_alias where unit_id = $1', [unit.id]);
  await manager.query('insert into unit_alias (alias, unit_id) select unnest($2::text[]), $1', [
    unit.id,
    unit.aliases,
  ]);
}

async function putPerson(manager: EntityManager, person: Person): Promise<void> {
  await manager.query(
    `insert into person (id, name, unit_id, title, telephone, active, duties, superior_id, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, (select coalesce(max(position), 0) + 1 from person))
     on conflict (id) do update set name = excluded.name, unit_id = excluded.unit_id, title = excluded.title,
       telephone = excluded.telephone, active = excluded.active, duties = excluded.duties,
       superior_id = excluded.superior_id`,
    [
      person.id,
      person.name,
      person.unit,
      person.title,
      person.telephone,
      person.active,
      person.duties,
      person.superior ?? null,
    ],
  );
}

async function setPosts(
  manager: EntityManager,
  { person, posts }: Extract<DirectoryChange, { kind: 'set-posts' }>,
): Promise<void> {
  await manager.query('delete from post_holding where person_id = $1', [person]);
  await manager.query(
    `insert into post_holding (person_id, unit_id, post)
     select $1, unit, post from unnest($2::text[], $3::text[]) as held (unit, post)`,
    [person, posts.map((held) => held.unit), posts.map((held) => held.post)],
  );
}

async function putBody(manager: EntityManager, body: Body): Promise<void> {
  await manager.query(
    `insert into body (id, name, position)
     values ($1, $2, (select coalesce(max(position), 0) + 1 from body))
     on conflict (id) do update set name = excluded.name`,
    [body.id, body.name],
  );
  await manager.query('delete from body_member where body_id = $1', [body.id]);
  await manager.query(
    `insert into body_member (body_id, person_id, post, position)
     select $1, person, post, position
     from unnest($2::text[], $3::text[]) with ordinality as member (person, post, position)`,
    [body.id, body.members.map((member) => member.person), body.members.map((member) => member.post)],
  );
}
