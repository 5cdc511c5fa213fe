import { Injectable } from '@nestjs/common';
import type { PersonId, PersonView } from '#libs/engine';
import { PostgresAccountStore } from '#libs/storage';
import { CurrentDirectory } from '../directory/current-directory.js';
import { roles, rolesOf } from '../session/roles.js';
import type { DemoAccountDto, DemoRoleDto } from './demo.dto.js';
import { DemoMode } from './demo-mode.js';

interface DemoPerson {
  readonly username: string;
  readonly person: PersonView;
}

/** The sample people one can be, by what they come to do; somebody with two roles appears under both. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly accounts: PostgresAccountStore,
    private readonly directory: CurrentDirectory,
    private readonly demo: DemoMode,
  ) {}

  async list(): Promise<DemoRoleDto[]> {
    const directory = await this.directory.now();
    const password = (await this.demo.password()) ?? '';
    const people: DemoPerson[] = [];
    for (const account of await this.accounts.demoAccounts()) {
      const person = directory.person(account.person as PersonId);
      if (person?.active) people.push({ username: account.username, person });
    }
    const present = ({ username, person }: DemoPerson): DemoAccountDto => ({
      username,
      password,
      name: person.name,
      unit: directory.unit(person.unit)?.name ?? person.unit,
      post: person.title,
    });
    return roles
      .map((role) => ({
        role,
        accounts: people.filter(({ person }) => rolesOf(directory, person).includes(role)).map(present),
      }))
      .filter(({ accounts }) => accounts.length > 0);
  }
}
