import {
  branchesOf,
  placeOf,
  returnTargets,
  type Answer,
  type AnswerSeat,
  type ApprovalStep,
  type ContentHash,
  type NodeId,
  type OpinionId,
  type PartyName,
  type PersonId,
  type Seat,
  type UnitId,
} from '#libs/engine';
import {
  activationOf,
  anybody,
  byPerson,
  someSeat,
  stepOf,
  takerOf,
  type Idea,
  type Situation,
} from './situation.js';

/** Says what a seat can say: mostly yes, so that histories get somewhere. */
export const answers: Idea = (situation) => {
  const seat = someSeat(situation, 'pending');
  return seat === null ? null : answerTo(situation, seat);
};

/** Sends the text back one step, from as far inside a fork as anybody is asked. */
export const sendsBack: Idea = (situation) => {
  const { graph, state, dice } = situation;
  const able = state.seats.filter(
    (seat) =>
      seat.state === 'pending' &&
      stepOf(situation, activationOf(state, seat)).answers.includes('return') &&
      returnTargets(placeOf(graph, state, seat), state).length > 0,
  );
  const inside = able.filter((seat) => branchesOf(graph, activationOf(state, seat).nodeId).length > 0);
  const among = inside.length > 0 ? inside : able;
  if (among.length === 0) return null;
  const seat = dice.one(among);
  const [nearest] = returnTargets(placeOf(graph, state, seat), state);
  return { ...answerTo(situation, seat), answer: 'return', opinion: 'not yet', to: nearest ?? null };
};

/** Says something else than before, where that may still be. */
export const corrects: Idea = (situation) => {
  const seat = someSeat(situation, 'answered');
  return seat === null ? null : answerTo(situation, seat);
};

function answerTo(situation: Situation, seat: Seat): AnswerSeat {
  const { state, dice } = situation;
  const step = stepOf(situation, activationOf(state, seat));
  const targets = step.return === null ? [] : returnTargets(placeOf(situation.graph, state, seat), state);
  const answer = answerIn(situation, seat, step);
  return {
    type: 'AnswerSeat',
    by: byPerson(takerOf(situation, seat)),
    seatId: seat.id,
    answer,
    opinion: dice.often(90) ? 'because' : '',
    items: step.mode === 'consult' && dice.often(60) ? [point] : [],
    documentHash: dice.often(4) ? ('text-0' as ContentHash) : state.subject.contentHash,
    to: targets.length > 0 ? dice.one(targets) : ('draft' as NodeId),
    resubmit: dice.one([null, null, 'direct', 'rewalk']),
    units: ['finance', 'law'] as UnitId[],
    fields: fieldsOf(situation, step),
    ...(step.picks.length > 0 && {
      picks: { ['picked' as PartyName]: [dice.one(['member1', 'laura']) as PersonId] },
    }),
  };
}

const point = { place: 'article 4', nature: 'modify', wording: 'shorter', reason: 'too long' } as const;

function answerIn({ dice }: Situation, { purpose, group }: Seat, step: ApprovalStep): Answer {
  if (purpose === 'appoint') return dice.one(['name', 'name', 'not-applicable']);
  if (purpose === 'dispute') return dice.one(['rule', 'escalate', 'return']);
  if (group !== null) return dice.one(['agree', 'agree', 'agree', 'disagree', 'return']);
  const [usual = 'agree'] = step.answers;
  return dice.often(65) ? usual : dice.one(step.answers);
}

function fieldsOf({ dice }: Situation, step: ApprovalStep): AnswerSeat['fields'] {
  const note: AnswerSeat['fields'] =
    step.fields['note'] === undefined || dice.often(20) ? {} : { note: 'noted' };
  return step.writes === 'document' ? { explanation: 'why', proposal: 'agree', ...note } : note;
}

/** Files the text, anew or as it is. */
export const files: Idea = ({ state, dice, ...rest }) => {
  const situation = { state, dice, ...rest };
  const seat = state.seats.find(
    (one) => one.state === 'pending' && activationOf(state, one).mode === 'write' && one.purpose === 'duty',
  );
  const contentHash = `text-${1 + dice.below(4)}` as ContentHash;
  return {
    type: 'ChangeSubject',
    by: byPerson(seat === undefined ? anybody(situation) : takerOf(situation, seat)),
    attributes: {},
    content: { contentHash, parts: {} },
  };
};

/** Says what becomes of an opinion. */
export const disposes: Idea = (situation) => {
  const { state, dice } = situation;
  const open = state.opinions.filter(({ disposition, superseded }) => disposition === null && !superseded);
  const opinion = open.length > 0 ? dice.one(open) : state.opinions.at(-1);
  if (opinion === undefined) return null;
  return {
    type: 'DisposeOpinion',
    by: byPerson(dice.often(90) ? (state.authors.at(-1) ?? anybody(situation)) : anybody(situation)),
    opinionId: opinion.id,
    disposition: dice.one(['adopted', 'partlyAdopted', 'notAdopted']),
    reason: 'so it is',
    place: 'article 4',
  };
};

/** Its author answers what became of an opinion. */
export const responds: Idea = (situation) => {
  const { state, dice } = situation;
  const disposed = state.opinions.filter(({ disposition }) => disposition !== null);
  if (disposed.length === 0) return null;
  const opinion = dice.one(disposed);
  const author = state.seats[opinion.seatId - 1]?.answer?.by ?? anybody(situation);
  return {
    type: 'AnswerDisposition',
    by: byPerson(dice.often(90) ? author : anybody(situation)),
    opinionId: opinion.id satisfies OpinionId,
    response: dice.one(['confirm', 'reserve', 'escalate']),
    reason: 'not enough',
  };
};
