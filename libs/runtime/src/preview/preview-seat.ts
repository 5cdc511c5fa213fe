import {
  graphOf,
  nodeOf,
  type BusinessDate,
  type DecisionContext,
  type Event,
  type Graph,
  type InstanceState,
  type NodeId,
  type PartyName,
  type PartyRule,
  type PersonId,
  type ProxyGrant,
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
  /** Grants under which somebody else could answer it on that day. */
  readonly proxies: readonly Pick<ProxyGrant, 'id' | 'to'>[];
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
        proxies: holder === null ? [] : proxiesOf(holder, context),
        due: seat.due?.date ?? null,
      },
    ];
  });
}

function proxiesOf(
  holder: PersonId,
  { directory, workingDays, now }: DecisionContext,
): PreviewSeat['proxies'] {
  const today = workingDays.dateOf(now);
  return directory
    .grantsFrom(holder)
    .filter(({ since, until, revoked }) => !revoked && since <= today && today < until)
    .map(({ id, to }) => ({ id, to }));
}
