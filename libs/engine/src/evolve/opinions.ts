import type { OpinionId } from '../ids.js';
import type { InstanceState, Opinion } from '../state.js';
import type { Appliers } from './applier.js';

export const opinionAppliers = {
  OpinionFiled: (state, event) => ({
    opinions: [
      ...state.opinions,
      {
        id: event.opinionId,
        seatId: event.seatId,
        item: event.item,
        superseded: false,
        disposition: null,
        response: null,
      },
    ],
  }),
  OpinionSuperseded: (state, event) => ({
    opinions: withOpinion(state, event.opinionId, { superseded: true }),
  }),
  OpinionDisposed: (state, event) => ({
    opinions: withOpinion(state, event.opinionId, {
      disposition: {
        kind: event.disposition,
        reason: event.reason,
        place: event.place,
        by: event.by,
        at: event.at,
      },
      response: null,
    }),
  }),
  DispositionAnswered: (state, event) => ({
    opinions: withOpinion(state, event.opinionId, {
      response: { kind: event.response, by: event.by, at: event.at },
    }),
  }),
} satisfies Appliers<'OpinionFiled' | 'OpinionSuperseded' | 'OpinionDisposed' | 'DispositionAnswered'>;

function withOpinion(state: InstanceState, id: OpinionId, change: Partial<Opinion>): readonly Opinion[] {
  const before = state.opinions[id - 1];
  return before === undefined ? state.opinions : state.opinions.with(id - 1, { ...before, ...change });
}
