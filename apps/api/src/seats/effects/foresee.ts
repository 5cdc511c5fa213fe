import {
  decide,
  evolve,
  type Activation,
  type ApprovalStep,
  type ContentHash,
  type GraphNode,
  type InstanceState,
  type NodeId,
  type PersonId,
  type Seat,
  type UnitId,
} from '#libs/engine';

import { activationOf, nodeOf, type InstanceReading } from '../../instances/instance-reading.js';
import { actorOf } from '../../instances/commands.js';
import type { Prospect } from './prospect.js';

/** What would follow from an answer. */
export interface Foreseen {
  readonly reading: InstanceReading;
  /** The human step that would open; `null` when the present one goes on, or none follows. */
  readonly opened: { readonly step: ApprovalStep; readonly activation: Activation } | null;
  /** Seats whose turn would come: to be answered next. */
  readonly next: readonly Seat[];
  /** Units whose earlier opinions would stand, so that they are not asked again. */
  readonly carried: readonly Seat[];
  /** Where the process would stand. */
  readonly nodes: readonly GraphNode[];
}

/** What an answer needs to be said with. */
interface Words {
  /** With `return`. */
  readonly to?: NodeId;
  /** With `name`. */
  readonly units?: readonly UnitId[];
}

/** Stands where words are asked for that nobody has written yet. */
const WORDS = '……';
const UNWRITTEN = '0'.repeat(64) as ContentHash;

/**
 * Asks the engine itself what an answer would do: decides it on the state as it is now, with what is still missing
 * (a text, dispositions, a reason) taken as given. Nothing is kept of it.
 * @returns `null` where this person could not give the answer even then.
 */
export function foresee(
  { reading, seat, answer, by, context }: Omit<Prospect, 'step'>,
  { to, units = [] }: Words = {},
): Foreseen | null {
  const isWriting = activationOf(reading, seat).mode === 'write' && seat.purpose === 'duty';
  const before = isWriting ? asIfComplete(reading.state, by) : reading.state;
  const decision = decide(
    reading.graph,
    before,
    {
      type: 'AnswerSeat',
      by: actorOf(by),
      seatId: seat.id,
      answer,
      opinion: WORDS,
      items: [],
      documentHash: before.subject.contentHash,
      to: to ?? null,
      resubmit: null,
      units,
      fields: { explanation: WORDS, proposal: WORDS },
    },
    context,
  );
  if (!decision.ok) return null;
  const state = decision.events.reduce<InstanceState>(evolve, before);
  return whatFollows({ ...reading, state }, before);
}

/** The state once the writer has done what must come before handing in. */
function asIfComplete(state: InstanceState, by: PersonId): InstanceState {
  const { subject, opinions, lastEventAt: at } = state;
  const disposition = { kind: 'adopted', reason: '', place: '', by, at } as const;
  return {
    ...state,
    subject: { ...subject, contentHash: subject.contentHash ?? UNWRITTEN },
    opinions: opinions.map((opinion) => ({ ...opinion, disposition: opinion.disposition ?? disposition })),
  };
}

function whatFollows(after: InstanceReading, before: InstanceState): Foreseen {
  const { state } = after;
  const activation = state.activations.slice(before.activations.length).at(-1);
  const step = activation === undefined ? undefined : nodeOf(after, activation);
  const opened = activation !== undefined && step?.kind === 'approval-step' ? { step, activation } : null;
  return {
    reading: after,
    opened,
    carried: state.seats
      .slice(before.seats.length)
      .filter((seat) => seat.state === 'carried' && activationOf(after, seat).mode === 'consult'),
    next: state.seats.filter(
      (seat) => seat.state === 'pending' && before.seats[seat.id - 1]?.state !== 'pending',
    ),
    nodes: state.tokens.map((token) => nodeOf(after, token)),
  };
}
