import { createHash } from 'node:crypto';
import type { Actor, Answer, Command, ContentHash, InstanceId, PersonId, SeatId } from '#libs/engine';
import type { AlongsideWrite, CommandEnvelope } from '#libs/runtime';
import { KEEPER, reviewerOf, unitOf } from './paper-directory.js';
import { paperGraph } from './paper-workflow.js';

const PAPER_HASH = 'a'.repeat(64) as ContentHash;

const graph = paperGraph();
let commands = 0;

/** Wraps a command as the API would. Without a `commandId` each is a new one. */
export function envelope(
  instanceId: InstanceId,
  command: Command,
  { commandId, alongside = [] }: { commandId?: string; alongside?: readonly AlongsideWrite[] } = {},
): CommandEnvelope {
  commands += 1;
  return {
    instanceId,
    command,
    commandId: commandId ?? `command-${commands}`,
    actorKey: command.by.kind === 'person' ? command.by.person : command.by.name,
    requestHash: createHash('sha256').update(JSON.stringify(command)).digest('hex'),
    alongside,
    definition: command.type === 'StartInstance' ? graph.hash : null,
  };
}

/** Asks the first `units` units; seat 3 then belongs to `reviewer-3`. */
export function startPaper(instanceId: InstanceId, units: number): Command {
  return {
    type: 'StartInstance',
    by: byPerson(KEEPER),
    instanceId,
    subject: {
      kind: 'paper',
      id: `paper-of-${instanceId}`,
      attributes: { keeper: KEEPER, units: Array.from({ length: units }, (_, index) => unitOf(index + 1)) },
      contentHash: PAPER_HASH,
      parts: { whole: PAPER_HASH },
    },
  };
}

export function answerPaper(number: number, answer: Answer = 'agree', by = reviewerOf(number)): Command {
  return {
    type: 'AnswerSeat',
    by: byPerson(by),
    seatId: number as SeatId,
    answer,
    opinion: '',
    items: [],
    documentHash: PAPER_HASH,
    to: null,
    resubmit: null,
    units: [],
    fields: {},
  };
}

function byPerson(person: PersonId): Actor {
  return { kind: 'person', person, channel: 'web' };
}
