import { createHash } from 'node:crypto';
import type { CompleteRun, FailRun, Value } from '#libs/engine';
import type { CommandEnvelope, CommandOutcome } from '#libs/runtime';
import type { ClaimedEffect, PostgresRuntime } from '#libs/storage';
import { ActionRefused, type RunEffect } from './actions/action.js';
import { actionOf } from './actions/index.js';
import type { CurrentDirectory } from './current-directory.js';

type Claimed = ClaimedEffect<RunEffect>;

/** Carries out automatic steps and tells their instances what came of it. */
export class RunCarrier {
  constructor(
    private readonly runtime: Pick<PostgresRuntime, 'door' | 'outbox'>,
    private readonly directory: Pick<CurrentDirectory, 'now'>,
  ) {}

  /**
   * Doing it twice does it once: the action is fenced and keyed by the effect, and so is the command that reports it.
   * @param lastTry whether the queue gives up after this; then a failure is reported instead of thrown.
   */
  async carryOut(claimed: Claimed, lastTry: boolean): Promise<void> {
    const command = await this.perform(claimed, lastTry);
    if (command === undefined) return;
    const outcome = await this.runtime.door.execute(envelope(claimed, command));
    if (isHeard(outcome)) await this.runtime.outbox.finish(claimed);
    else if (!isSuspended(outcome)) throw new Error(`The instance did not hear of it: ${outcome.kind}`);
  }

  /** `undefined` when somebody else took the effect up meanwhile. */
  private async perform(claimed: Claimed, lastTry: boolean): Promise<CompleteRun | FailRun | undefined> {
    const { effect } = claimed;
    const action = actionOf(effect.action);
    if (action === undefined) return failed(claimed, `没有名为“${effect.action}”的动作`);
    try {
      const directory = await this.directory.now();
      const result = await this.runtime.outbox.within(claimed, (client) =>
        action({ claimed, given: effect.with, client, directory }),
      );
      return result === undefined ? undefined : completed(claimed, result);
    } catch (error) {
      if (!(error instanceof ActionRefused) && !lastTry) throw error;
      return failed(claimed, error instanceof Error ? error.message : String(error));
    }
  }
}

const by = { kind: 'system', name: 'run', channel: 'job' } as const;

function completed({ effect }: Claimed, result: Readonly<Record<string, Value>>): CompleteRun {
  return { type: 'CompleteRun', by, tokenId: effect.tokenId, attempt: effect.attempt, result };
}

function failed({ effect }: Claimed, error: string): FailRun {
  return { type: 'FailRun', by, tokenId: effect.tokenId, attempt: effect.attempt, error };
}

/** One effect is reported once, whatever is reported: the first report stands. */
function envelope({ id, instanceId }: Claimed, command: CompleteRun | FailRun): CommandEnvelope {
  return {
    instanceId,
    commandId: id,
    actorKey: by.name,
    requestHash: createHash('sha256').update(id).digest('hex'),
    command,
    alongside: [],
    definition: null,
  };
}

/** Taken in, or no news to an instance that has gone on without it. */
function isHeard(outcome: CommandOutcome): boolean {
  if (outcome.kind === 'accepted') return true;
  return outcome.kind === 'rejected' && ['timer.gone', 'not_found'].includes(outcome.rejection.code);
}

/** It stays unfinished and is brought again until the instance goes on. */
function isSuspended(outcome: CommandOutcome): boolean {
  return outcome.kind === 'rejected' && outcome.rejection.code === 'instance.suspended';
}
