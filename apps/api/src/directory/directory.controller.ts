import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Directory, Person } from '#libs/directory';

import { decodeCursor, pageOf } from '../http/cursor.js';
import { PageQuery } from '../http/page-query.dto.js';
import { Policy } from '../http/policy.decorator.js';
import { ProblemError } from '../problems/problem.js';
import { Refuses } from '../http/refuses.decorator.js';
import { CurrentDirectory } from './current-directory.js';
import { BodyPageDto, PeopleQuery, PersonPageDto, UnitPageDto, type PersonDto } from './directory.dto.js';

/** Units, people and bodies, as everybody who is logged in may look them up, in the order people print them. */
@ApiTags('directory')
@Controller('directory')
export class DirectoryController {
  constructor(private readonly directory: CurrentDirectory) {}

  @Get('units')
  @Policy('session')
  @ApiOkResponse({ type: UnitPageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async units(@Query() { limit, cursor }: PageQuery): Promise<UnitPageDto> {
    const { units } = await this.directory.whole();
    return pageFrom(units, limit, 'units', cursor, (unit) => unit);
  }

  @Get('people')
  @Policy('session')
  @ApiOkResponse({ type: PersonPageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async people(@Query() { limit, cursor, unit, q }: PeopleQuery): Promise<PersonPageDto> {
    const directory = await this.directory.whole();
    const found = directory.people.filter(
      (person) =>
        person.active &&
        (unit === undefined || belongsTo(person, unit, directory)) &&
        (q === undefined || person.name.includes(q)),
    );
    return pageFrom(found, limit, 'people', cursor, (person) => presentPerson(person, directory));
  }

  @Get('bodies')
  @Policy('session')
  @ApiOkResponse({ type: BodyPageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async bodies(@Query() { limit, cursor }: PageQuery): Promise<BodyPageDto> {
    const { bodies, people } = await this.directory.whole();
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return pageFrom(bodies, limit, 'bodies', cursor, ({ id, name, members }) => ({
      id,
      name,
      members: members.map(({ person, post }) => ({ id: person, name: names.get(person) ?? person, post })),
    }));
  }
}

function belongsTo({ id, unit }: Person, wanted: string, { posts }: Directory): boolean {
  return unit === wanted || posts.some((held) => held.person === id && held.unit === wanted);
}

function presentPerson({ id, name, title, unit, telephone }: Person, { units, posts }: Directory): PersonDto {
  return {
    id,
    name,
    title,
    unit: { id: unit, name: units.find((known) => known.id === unit)?.name ?? unit },
    telephone,
    posts: posts.filter(({ person }) => person === id).map((held) => ({ unit: held.unit, post: held.post })),
  };
}

/** A page of a list kept in memory, continued after the entry the cursor names. */
function pageFrom<Entry extends { readonly id: string }, Item>(
  entries: readonly Entry[],
  limit: number,
  list: string,
  cursor: string | undefined,
  present: (entry: Entry) => Item,
) {
  const [after] = decodeCursor(list, 1, cursor) ?? [];
  const start = after === undefined ? 0 : entries.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw new ProblemError('cursor.invalid');
  return pageOf(entries.slice(start, start + limit + 1), limit, list, ({ id }) => [id], present);
}
