import type { DirectoryView, PersonId } from '#libs/engine';
import type { BusinessTime } from '../clock/business-clock.js';
import { ProblemError } from '../problems/problem.js';
import { rolesOf } from './roles.js';
import type { MeDto } from './session.dto.js';

export function presentMe(directory: DirectoryView, id: PersonId, demo: boolean, time: BusinessTime): MeDto {
  const person = directory.person(id);
  if (person === undefined) throw new ProblemError('session.required');
  return {
    person: {
      id: person.id,
      name: person.name,
      title: person.title,
      unit: { id: person.unit, name: directory.unit(person.unit)?.name ?? person.unit },
    },
    roles: rolesOf(directory, person),
    duties: person.duties,
    demo,
    ...time,
  };
}
