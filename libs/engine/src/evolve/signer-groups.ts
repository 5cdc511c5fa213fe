import type { SignerGroupId } from '../ids.js';
import type { InstanceState, SignerGroup } from '../state.js';
import type { Appliers } from './applier.js';

export const signerGroupAppliers = {
  SignersAdded: (state, event) => ({
    groups: [
      ...state.groups,
      {
        id: event.groupId,
        seatId: event.seatId,
        kind: event.kind,
        mode: event.mode,
        binding: event.binding,
        by: event.by,
        seats: [],
        state: 'open',
      },
    ],
  }),
  SignerGroupClosed: (state, event) => ({ groups: withGroup(state, event.groupId, { state: 'closed' }) }),
} satisfies Appliers<'SignersAdded' | 'SignerGroupClosed'>;

/** The groups with one of them changed. */
export function withGroup(
  state: InstanceState,
  id: SignerGroupId,
  change: Partial<SignerGroup>,
): readonly SignerGroup[] {
  const before = state.groups[id - 1];
  return before === undefined ? state.groups : state.groups.with(id - 1, { ...before, ...change });
}
