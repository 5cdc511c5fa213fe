import { Inject, Injectable } from '@nestjs/common';

import type { Actor, Command, DefinitionHash, InstanceId, PersonId } from '#libs/engine';
import type { AlongsideWrite, CommandAnswer, Door } from '#libs/runtime';
import { PostgresDocumentStore } from '#libs/storage';

import type { CommandIdentity } from '../http/command-identity.js';
import { ProblemError } from '../problems/problem.js';
import { DOOR } from '../tokens.js';
import { Readings } from './readings.js';
import { detailsOf } from './rejection-words.js';
import { versionNumbers } from './version-numbers.js';

/** A command on its way from a request to the door. */
export interface RequestedCommand {
  readonly instanceId: InstanceId;
  readonly identity: CommandIdentity;
  readonly command: Command;
  readonly alongside?: readonly AlongsideWrite[];
  /** With `StartInstance` only. */
  readonly definition?: DefinitionHash;
}

/** Seconds after which a busy instance is worth another try. */
const RETRY_AFTER = 2;

/** The way from a request to the one door, and from its outcome to an answer or a problem. */
@Injectable()
export class Commands {
  constructor(
    @Inject(DOOR) private readonly door: Door,
    private readonly readings: Readings,
    private readonly documents: PostgresDocumentStore,
  ) {}

  /** @throws ProblemError with the code of the rejection, or what else became of the command. */
  async perform({
    instanceId,
    identity,
    command,
    alongside = [],
    definition,
  }: RequestedCommand): Promise<CommandAnswer> {
    const outcome = await this.door.execute({
      instanceId,
      commandId: identity.commandId,
      actorKey: identity.actorKey,
      requestHash: identity.requestHash,
      command,
      alongside,
      definition: definition ?? null,
    });
    switch (outcome.kind) {
      case 'accepted':
        return outcome.answer;
      case 'rejected': {
        const { rejection } = outcome;
        const reading = (await this.readings.byId(instanceId)) ?? null;
        const versions =
          rejection.code === 'document.changed' && reading !== null
            ? versionNumbers(await this.documents.versions(reading.state.subject.id))
            : undefined;
        throw new ProblemError(rejection.code, detailsOf(rejection, reading, versions));
      }
      case 'key-reused':
        throw new ProblemError('idempotency.reused');
      case 'busy':
        throw new ProblemError('instance.busy', { retryAfter: RETRY_AFTER });
      case 'unknown':
        throw new ProblemError('outcome.unknown', { retryAfter: RETRY_AFTER });
    }
  }
}

/** The person who asks, as an actor. */
export function actorOf(person: PersonId): Extract<Actor, { kind: 'person' }> {
  return { kind: 'person', person, channel: 'web' };
}
