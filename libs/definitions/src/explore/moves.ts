import {
  graphOf,
  nodeOf,
  seatsOf,
  answersOffered,
  type Activation,
  type Actor,
  type AnswerOffers,
  type AnswerSeat,
  type Command,
  type DecisionContext,
  type Graph,
  type InstanceState,
  type Instant,
  type NodeId,
  type PersonId,
  type Seat,
  type Token,
} from '#libs/engine';

/** Something that may happen next, with the name it has in a counter-example. */
export interface Move {
  readonly node: NodeId;
  /** The answer, the message's outcome, or what time does. */
  readonly what: string;
}

export interface PossibleMove extends Move {
  readonly command: Command;
  /** Not before this moment. */
  readonly at: Instant;
}

const draw: Actor = { kind: 'system', name: 'draw', channel: 'timer' };
const sla: Actor = { kind: 'system', name: 'sla', channel: 'timer' };
const run: Actor = { kind: 'system', name: 'run', channel: 'job' };

/**
 * Everything that people, messages, time and workers could do next. Nothing means that the instance stands still.
 *
 * @param since where several answer one step they are taken to answer alike, but not like those who answered up to
 * this number of events
 */
export function possibleMoves(
  graph: Graph,
  state: InstanceState,
  context: DecisionContext,
  since = 0,
): readonly PossibleMove[] {
  return [
    ...answers(graph, state, context, since),
    ...state.tokens.flatMap((token) => outsideMoves(graph, state, token)),
    ...dueMoves(graph, state),
  ];
}

/**
 * One seat of each step at a time, the first that somebody can answer: who of several answers first makes no difference
 * to where the tokens go.
 */
function answers(
  graph: Graph,
  state: InstanceState,
  context: DecisionContext,
  since: number,
): readonly PossibleMove[] {
  return state.activations.flatMap((activation) => {
    if (activation.state === 'closed') return [];
    for (const seat of seatsToAnswer(state, activation)) {
      const commands = answersOf(graph, state, seat, context, since);
      if (commands.length > 0) return commands.map((command) => answering(activation.nodeId, state, command));
    }
    return [];
  });
}

/** Those still to be answered; in a step that nobody's answer could decide, those that can be corrected. */
function seatsToAnswer(state: InstanceState, activation: Activation): readonly Seat[] {
  const seats = seatsOf(state, activation);
  const waiting = seats.filter(({ state: standing }) => standing === 'pending' || standing === 'blocked');
  const undecided = activation.state === 'blocked' || activation.state === 'disputed';
  return waiting.length > 0 || !undecided ? waiting : seats.filter((seat) => seat.state === 'answered');
}

function answering(node: NodeId, { lastEventAt: at }: InstanceState, command: AnswerSeat): PossibleMove {
  const { answer, to } = command;
  return { node, what: to === null ? answer : `${answer} → ${to}`, command, at };
}

function answersOf(
  graph: Graph,
  state: InstanceState,
  seat: Seat,
  context: DecisionContext,
  since: number,
): readonly AnswerSeat[] {
  const offered = firstWhoMay(graph, state, seat, context);
  if (offered === null) return [];

  const { person, offers } = offered;
  const open = offers.answers.filter(({ closed }) => closed === null).map(({ answer }) => answer);
  // Where several answer, they answer alike: that reaches every outcome without every mixture.
  const said = seat.answer === null ? saidBefore(state, seat, since) : null;
  const spoken = open.filter((answer) => answer === said);
  return (spoken.length > 0 ? spoken : open).flatMap((answer) => {
    const targets = answer === 'return' ? offers.returnTargets : [null];
    return targets.map((to): AnswerSeat => ({
      type: 'AnswerSeat',
      by: { kind: 'person', person, channel: 'batch' },
      seatId: seat.id,
      answer,
      opinion: 'explored',
      items: [],
      documentHash: state.subject.contentHash,
      to,
      resubmit: null,
      units: [],
      // Only what is submitted comes with words of its own.
      fields: answer === 'submit' ? { explanation: 'explored', proposal: 'explored' } : {},
    }));
  });
}

function firstWhoMay(
  graph: Graph,
  state: InstanceState,
  seat: Seat,
  context: DecisionContext,
): { readonly person: PersonId; readonly offers: AnswerOffers } | null {
  for (const person of candidatesFor(seat, context)) {
    const by: Actor = { kind: 'person', person, channel: 'batch' };
    const offers = answersOffered(graph, state, seat.id, by, context);
    if (offers.closed === null) return { person, offers };
  }
  return null;
}

/** Who holds it, could take it, or stands in for one of them. */
function candidatesFor({ holder, pool }: Seat, { directory }: DecisionContext): readonly PersonId[] {
  const members =
    pool === null
      ? []
      : pool.kind === 'unit-post'
        ? directory.holdersOf(pool.unit, pool.post).map(({ id }) => id)
        : (directory.body(pool.body)?.members ?? []).map(({ person }) => person);
  const own = holder === null ? members : [holder, ...members];
  return [...own, ...own.flatMap((person) => directory.grantsFrom(person).map(({ to }) => to))];
}

function saidBefore(state: InstanceState, { activationId }: Seat, since: number): string | null {
  const activation = state.activations[activationId - 1];
  const first = activation?.seats
    .map((id) => state.seats[id - 1])
    .find((seat) => (seat?.answer?.sequence ?? 0) > since);
  return first?.answer?.answer ?? null;
}

/** A message that is waited for, or a worker that comes back. */
function outsideMoves(graph: Graph, state: InstanceState, token: Token): readonly PossibleMove[] {
  const node = nodeOf(graphOf(graph, state, token.scopeId), token.nodeId);
  const at = state.lastEventAt;
  if (node.kind === 'service-task') {
    if (token.attempts?.open !== true) return [];
    const attempt = token.attempts.latest;
    const command: Command = { type: 'CompleteRun', by: run, tokenId: token.id, attempt, result: {} };
    return [{ node: node.id, what: 'done', command, at }];
  }
  if (node.kind !== 'wait-event' || node.message === null) return [];
  const { message } = node;
  return Object.keys(node.outcomes).map((outcome) => ({
    node: node.id,
    what: outcome,
    command: { type: 'ReceiveMessage', by: draw, message, outcome, reason: 'explored', attributes: {} },
    at,
  }));
}

/** Time passes: any timer that moves a token may be the next to fire. */
function dueMoves(graph: Graph, state: InstanceState): readonly PossibleMove[] {
  return state.timers.flatMap(({ id, dueAt, purpose }) => {
    if (purpose.kind !== 'boundary' && purpose.kind !== 'elapsed') return [];
    const token = state.tokens.find((one) => one.id === purpose.tokenId);
    if (token === undefined) return [];
    const { id: node } = nodeOf(graphOf(graph, state, token.scopeId), token.nodeId);
    const at = (dueAt > state.lastEventAt ? dueAt : state.lastEventAt) as Instant;
    const what = purpose.kind === 'elapsed' ? 'elapsed' : 'limit';
    return [{ node, what, command: { type: 'FireTimer', by: sla, timerId: id }, at }];
  });
}
