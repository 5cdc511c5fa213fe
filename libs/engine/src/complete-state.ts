import type { ScopeId } from './ids.js';
import type { Activation, InstanceState, Opinion, Round, Scope, Seat, SeatAnswer, Token } from './state.js';
import { STATE_SHAPE } from './state.js';

/** What a seat is besides what its opening says. */
export const plainSeat = {
  origin: 'definition',
  parent: null,
  group: null,
  weight: 1,
  delegation: null,
  advice: [],
  extension: null,
  urges: null,
  lateOpinion: null,
  takenBackIn: null,
  dedupedBy: null,
  overruledBy: null,
  pause: { since: null, days: 0 },
} as const satisfies Partial<Seat>;

/** What a scope is before anything came of it. */
export const plainScope = {
  calledAt: null,
  outcome: null,
  item: null,
  results: {},
} as const satisfies Partial<Scope>;

/** The instance's own workflow; the other scopes are calls. */
export const OWN_SCOPE = 1 as ScopeId;

/** What an instance holds besides what its start says. */
export const plainState = {
  shape: STATE_SHAPE,
  groups: [],
  disputes: [],
  threads: [],
  circulations: [],
  incidents: [],
  completedRuns: [],
  copies: [],
  comments: [],
  skips: [],
  jumpRequest: null,
  suspension: null,
  picks: {},
  form: {},
} as const satisfies Partial<InstanceState>;

/** A state as it was stored, perhaps before the present shape: what it lacks is what it cannot have had yet. */
export type StoredState = Omit<InstanceState, 'shape'> & { readonly shape?: number };

/** Completes a stored state of an older shape; the present shape is handed back untouched. */
export function completeState(stored: StoredState): InstanceState {
  if (stored.shape === STATE_SHAPE) return stored as InstanceState;
  return {
    ...plainState,
    ...stored,
    shape: STATE_SHAPE,
    rounds: stored.rounds.map((round): Round => ({ ...round, scopeId: OWN_SCOPE })),
    activations: stored.activations.map((activation): Activation => ({ ...activation, purpose: 'step' })),
    seats: stored.seats.map((seat): Seat => ({ ...plainSeat, ...seat, answer: completeAnswer(seat.answer) })),
    opinions: stored.opinions.map((opinion): Opinion => ({ ...opinion, response: null })),
    tokens: stored.tokens.map((token): Token => ({ ...token, via: null, attempts: null })),
    scopes: stored.scopes.map((scope): Scope => ({ ...scope, ...plainScope })),
  };
}

function completeAnswer(answer: SeatAnswer | null): SeatAnswer | null {
  return answer === null ? null : { ...answer, back: null, proxy: null };
}
