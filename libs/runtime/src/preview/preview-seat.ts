import {
  answersOffered,
  graphOf,
  nodeOf,
  type Actor,
  type BusinessDate,
  type DecisionContext,
  type Event,
  type Graph,
  type InstanceState,
  type NodeId,
  type PartyName,
  type PartyRule,
  type PersonId,
  type Seat,
} from '#libs/engine';

/** A seat as it would open, and by which rule. */
export interface PreviewSeat extends Pick<
  Seat,
  'principal' | 'holder' | 'pool' | 'post' | 'state' | 'purpose' | 'carriedFrom' | 'dedupedBy'
> {
  /** The party it was found by, and the kind of rule. */
  readonly party: PartyName;
  readonly rule: PartyRule['kind'] | null;
  /** Words the record would give for a seat that is skipped, blocked or carried. */
  readonly reason: string | null;
  /** People who could answer it in the holder's name on that day. */
  readonly proxies: readonly PersonId[];
  readonly due: BusinessDate | null;
}

/** The seats a node's step opened with among these events, read from the state after them. */
export function seatsForeseen(
  graph: Graph,
  state: InstanceState,
  events: readonly Event[],
  nodeId: NodeId,
  context: DecisionContext,
): readonly PreviewSeat[] {
  return events.flatMap((event): PreviewSeat[] => {
    if (event.type !== 'SeatOpened') return [];
    const activation = state.activations[event.activationId - 1];
    const seat = state.seats[event.seatId - 1];
    if (activation?.nodeId !== nodeId || seat === undefined) return [];
    const inner = graphOf(graph, state, activation.scopeId);
    const step = nodeOf(inner, nodeId);
    if (step.kind !== 'approval-step') return [];
    const party = seat.purpose === 'appoint' ? (step.nobody?.ask ?? step.party) : step.party;
    const { principal, holder, pool, post, purpose, carriedFrom, dedupedBy } = seat;
    return [
      {
        principal,
        holder,
        pool,
        post,
        purpose,
        carriedFrom,
        dedupedBy,
        state: event.state,
        party,
        rule: inner.parties[party]?.kind ?? null,
        reason: event.reason,
        proxies: holder === null ? [] : proxiesOf(graph, state, seat.id, holder, context),
        due: seat.due?.date ?? null,
      },
    ];
  });
}

/** Whom the holder gave a grant, as far as the rules would let them answer: now, or when the seat's turn comes. */
function proxiesOf(
  graph: Graph,
  state: InstanceState,
  seatId: Seat['id'],
  holder: PersonId,
  context: DecisionContext,
): readonly PersonId[] {
  const given = new Set(context.directory.grantsFrom(holder).map(({ to }) => to));
  return [...given].filter((person) => {
    const by: Actor = { kind: 'person', person, channel: 'batch' };
    const { closed } = answersOffered(graph, state, seatId, by, context);
    return closed === null || closed.code === 'seat.queued';
  });
}
