import type { Actor, Command, InstanceState, PersonId, Seat, SeatId, Value } from '#libs/engine';
import { DRAW } from './timeline-file.js';
import type { SampleAct } from './timeline-file.js';

/** Acts that are told to an instance that runs. Starting it and filing a text are other use cases. */
export type InstanceAct = Exclude<SampleAct, { readonly act: 'start' | 'file' }>;

/** The command a line of the timeline stands for, given what the instance has come to. */
export function sampleCommand(act: InstanceAct, state: InstanceState): Command {
  const by = actorOf(act.by);
  switch (act.act) {
    case 'acknowledge':
      return { type: 'AcknowledgeSeat', by, seatId: seatOf(act, state) };
    case 'dispose': {
      const opinion = state.opinions[act.item - 1];
      if (opinion === undefined) throw new Error(`${placeOf(act)}: expected opinion ${act.item} to exist`);
      const { disposition, reason = '', place = '' } = act;
      return { type: 'DisposeOpinion', by, opinionId: opinion.id, disposition, reason, place };
    }
    case 'message': {
      const { outcome, reason, inspectors } = act;
      const attributes: Record<string, Value> = inspectors === undefined ? {} : { inspectors };
      return { type: 'ReceiveMessage', by, message: 'spot-check', outcome, reason, attributes };
    }
    case 'submit': {
      const { explanation, proposal, opinion = '' } = act;
      const fields: Record<string, Value> =
        explanation === undefined ? {} : { explanation, proposal: proposal ?? '' };
      return answerOf(act, state, { answer: 'submit', opinion, fields });
    }
    case 'answer': {
      const { answer, opinion = '', items = [], to = null, resubmit = null, units = [], fields = {} } = act;
      return answerOf(act, state, { answer, opinion, items, to, resubmit, units, fields });
    }
  }
}

type Words = Partial<
  Omit<Extract<Command, { type: 'AnswerSeat' }>, 'type' | 'by' | 'seatId' | 'documentHash'>
>;

function answerOf(
  act: InstanceAct,
  state: InstanceState,
  words: Words & Pick<Extract<Command, { type: 'AnswerSeat' }>, 'answer'>,
): Command {
  return {
    type: 'AnswerSeat',
    by: actorOf(act.by),
    seatId: seatOf(act, state),
    documentHash: state.subject.contentHash,
    opinion: '',
    items: [],
    to: null,
    resubmit: null,
    units: [],
    fields: {},
    ...words,
  };
}

function actorOf(by: SampleAct['by']): Actor {
  return by === DRAW
    ? { kind: 'system', name: 'draw', channel: 'batch' }
    : { kind: 'person', person: by, channel: 'web' };
}

/** The one seat that waits for the person. In the sample every shared post has one holder. */
function seatOf(act: InstanceAct, state: InstanceState): SeatId {
  const seat = state.seats.find((each) => each.state === 'pending' && holderOf(each) === act.by);
  if (seat === undefined) throw new Error(`${placeOf(act)}: expected a seat of ${act.by} to be pending`);
  return seat.id;
}

function holderOf({ holder, principal }: Seat): PersonId | null {
  return holder ?? (principal.kind === 'person' ? principal.person : null);
}

function placeOf({ at, deliverable }: InstanceAct): string {
  return `${deliverable} at ${new Date(at).toISOString()}`;
}
