import { decide, evolve, type AddSigners, type InstanceState, type PersonId, type Seat } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { everybody } from '../worlds/people.js';
import { counts, hasSpoken, isOpen } from './reading.js';

/** 10. To add somebody, remove them and add them again leaves the count as to add them once. */
export const removeAndAdd: Invariant = {
  number: '10',
  name: 'removing and then adding the same person restores the same tally',
  atEnd: ({ happened }, dice) => {
    const open = happened.filter(({ after }) => after.status === 'running' && owners(after).length > 0);
    if (open.length === 0) return 0;
    const here = dice.one(open);
    const owner = dice.one(owners(here.after));
    return there(here, owner, dice.one(everybody) as PersonId) ? 1 : 0;
  },
};

/** Seats that could ask somebody to vote beside them. */
function owners(state: InstanceState): readonly Seat[] {
  return state.seats.filter(
    (seat) =>
      seat.state === 'pending' &&
      seat.holder !== null &&
      counts(seat) &&
      state.activations[seat.activationId - 1]?.mode !== 'write',
  );
}

/** Adds, removes and adds; `false` where the rules do not let it begin. */
function there(here: Happened, owner: Seat, signer: PersonId): boolean {
  const by = { kind: 'person', person: owner.holder ?? signer, channel: 'web' } as const;
  const add: AddSigners = {
    type: 'AddSigners',
    by,
    seatId: owner.id,
    kind: 'parallel',
    people: [signer],
    mode: 'all',
    binding: false,
    position: null,
    reason: 'another look',
    agreement: null,
  };
  const once = after(here, here.after, add);
  if (once === null) return false;
  const added = once.seats.at(-1);
  const remove = { type: 'RemoveSigner', by, seatId: added?.id ?? owner.id, reason: 'not needed' } as const;
  const without = after(here, once, remove);
  // Where the step does not let signers go, there is nothing to restore.
  if (without === null) return false;
  must(
    tallyOf(without, owner) === tallyOf(here.after, owner),
    () =>
      `adding and removing ${signer} leaves ${tallyOf(without, owner)}, not ${tallyOf(here.after, owner)}`,
  );
  const twice = after(here, without, add);
  must(twice !== null, () => `${signer} was removed and cannot be added again`);
  must(
    tallyOf(twice, owner) === tallyOf(once, owner),
    () => `adding ${signer} again gives ${tallyOf(twice, owner)}, not ${tallyOf(once, owner)}`,
  );
  return true;
}

function after(
  { context, graphAfter }: Happened,
  state: InstanceState,
  command: Parameters<typeof decide>[2],
) {
  const decision = decide(graphAfter, state, command, context);
  return decision.ok ? decision.events.reduce<InstanceState>(evolve, state) : null;
}

/** Who counts in the step, with what weight and what they said. */
function tallyOf(state: InstanceState, { activationId }: Seat): string {
  const activation = state.activations[activationId - 1];
  const voices = state.seats
    .filter((seat) => seat.activationId === activationId && counts(seat) && (isOpen(seat) || hasSpoken(seat)))
    .map(({ principal, weight, answer }) => JSON.stringify([principal, weight, answer?.answer ?? null]));
  return `${activation?.state} ${voices.sort().join(' ')}`;
}
