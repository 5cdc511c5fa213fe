import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Directory, Person } from '#libs/directory';

import { listedPage } from '../http/listed-page.js';
import { PageQuery } from '../http/page-query.dto.js';
import { Policy } from '../http/policy.decorator.js';
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
  async units(@Query() query: PageQuery): Promise<UnitPageDto> {
    const { units } = await this.directory.whole();
    return listedPage(units, query, 'units', (unit) => unit);
  }

  @Get('people')
  @Policy('session')
  @ApiOkResponse({ type: PersonPageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async people(@Query() query: PeopleQuery): Promise<PersonPageDto> {
    const { unit, q, former = false } = query;
    const directory = await this.directory.whole();
    const found = directory.people.filter(
      (person) =>
        (person.active || former) &&
        (unit === undefined || belongsTo(person, unit, directory)) &&
        (q === undefined || person.name.includes(q)),
    );
    return listedPage(found, query, 'people', (person) => presentPerson(person, directory));
  }

  @Get('bodies')
  @Policy('session')
  @ApiOkResponse({ type: BodyPageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async bodies(@Query() query: PageQuery): Promise<BodyPageDto> {
    const { bodies, people } = await this.directory.whole();
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return listedPage(bodies, query, 'bodies', ({ id, name, members }) => ({
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
