import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Session } from '#libs/access';
import { sessionKey } from '#libs/access';
import type { PersonId } from '#libs/engine';
import type { Config } from '#libs/platform';
import { PostgresSessionStore } from '#libs/storage';
import { DemoMode } from '../demo/demo-mode.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import type { Principal } from '../http/principal.js';
import { CONFIG } from '../tokens.js';
import { sessionIdOf } from './session-cookie.js';

/** Finds out who is asking: the account by its session, the person and the duties by the directory. */
@Injectable()
export class Principals {
  constructor(
    private readonly sessions: PostgresSessionStore,
    private readonly directory: CurrentDirectory,
    private readonly demo: DemoMode,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when nobody is logged in, or nobody who may be: somebody who left, or a sample person outside demo mode. */
  async of(request: FastifyRequest): Promise<Principal | null> {
    const id = sessionIdOf(request, this.config);
    const key = id === null ? null : sessionKey(id);
    const session = key === null ? null : await this.sessions.find(key);
    return session === null ? null : this.principalOf(session);
  }

  /** Whether a session is still open: asked again by what stays connected for long. */
  async isOpen(key: string): Promise<boolean> {
    const session = await this.sessions.find(key);
    return session !== null && (await this.principalOf(session)) !== null;
  }

  private async principalOf(session: Session): Promise<Principal | null> {
    if (session.demo && !(await this.demo.isOn())) return null;
    const person = (await this.directory.now()).person(session.person as PersonId);
    if (person === undefined || !person.active) return null;
    const { key, accountId } = session;
    return { person: person.id, duties: person.duties, sessionKey: key, accountId };
  }
}
