import type { OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { NewAccount } from '#libs/access';
import { hashPassword } from '#libs/access';
import type { DirectoryChange } from '#libs/directory';
import type { Duty, PersonId, UnitId } from '#libs/engine';
import type { Config, Logger } from '#libs/platform';
import { PostgresAccountStore, PostgresDirectoryStore, PostgresUsage } from '#libs/storage';
import { sameSecret } from '../http/metrics-token.js';
import { invalidField, ProblemError } from '../problems/problem.js';
import { CONFIG, LOGGER } from '../tokens.js';
import type { AdministratorDto, SetupDto } from './setup.dto.js';
import { readSetupToken } from './setup-token.js';

const unit = { id: 'guanliyuan' as UnitId, name: '系统管理', aliases: [] };

/** Asks once, before anybody can log in, for the three people who run, grant and watch. Not while there is the sample. */
@Injectable()
export class FirstAdministrators implements OnApplicationBootstrap {
  private readonly usage: PostgresUsage;

  constructor(
    pool: Pool,
    private readonly accounts: PostgresAccountStore,
    private readonly directory: PostgresDirectoryStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.usage = new PostgresUsage(pool);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ask();
  }

  /** Says what to do, and the word for it, while nobody has done it. */
  async ask(): Promise<void> {
    if (!(await this.needed())) return;
    const word = readSetupToken(this.config.dataDir);
    this.logger.warn(
      `尚未设置管理员。请向 POST ${this.config.publicUrl}/api/setup 提交三员，启用口令：${word}`,
    );
  }

  async needed(): Promise<boolean> {
    return (await this.usage.read()) !== 'sample' && !(await this.accounts.anyReal());
  }

  async create(setup: SetupDto): Promise<void> {
    if (!(await this.needed())) throw new ProblemError('not_found');
    if (!sameSecret(setup.token, readSetupToken(this.config.dataDir))) throw new ProblemError('setup.token');
    const three: [Duty, AdministratorDto][] = [
      ['system-administrator', setup.systemAdministrator],
      ['security-administrator', setup.securityAdministrator],
      ['audit-administrator', setup.auditAdministrator],
    ];
    if (new Set(three.map(([, { username }]) => username)).size < three.length)
      throw invalidField('username', '三员应为三个不同的人');

    // The people first: an account points at one. Should this stop half way, the same setup may be sent again.
    await this.directory.change([
      { kind: 'put-unit', unit },
      ...three.map(([duty, who]) => personOf(duty, who)),
    ]);
    const accounts = await Promise.all(three.map(([, who]) => accountOf(who)));
    if (!(await this.accounts.addFirst(accounts))) throw new ProblemError('not_found');
  }
}

function personOf(duty: Duty, { username, name }: AdministratorDto): DirectoryChange {
  const titles: Partial<Record<Duty, string>> = {
    'system-administrator': '系统管理员',
    'security-administrator': '安全管理员',
    'audit-administrator': '审计管理员',
  };
  return {
    kind: 'put-person',
    person: {
      id: username as PersonId,
      name,
      unit: unit.id,
      title: titles[duty] ?? '',
      telephone: '',
      active: true,
      duties: [duty],
    },
  };
}

async function accountOf({ username, password }: AdministratorDto): Promise<NewAccount> {
  return { username, person: username, passwordHash: await hashPassword(password), demo: false };
}
