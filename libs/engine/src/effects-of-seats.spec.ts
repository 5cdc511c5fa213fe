import { describe, expect, it } from '@jest/globals';
import { checkInvariants } from './invariants.js';
import { effectsOf } from './effects-of.js';
import type { NotifyEffect } from './effects.js';
import { evolve } from './evolve.js';
import type { InstanceState } from './state.js';
import {
  addsSigners,
  advises,
  answers,
  asksForTime,
  atTheStep,
  decidesOnTime,
  delegates,
  givenIn,
  oneStep,
  removes,
  type Act,
} from '../../testing/src/engine/index.js';

const signing = oneStep('sign', { limit: 3 });
const consulting = oneStep('consult', { limit: 3 });

/** Who is told what by the last act of a story. */
function told(graph: typeof signing, ...acts: readonly Act[]): readonly (readonly [string, unknown])[] {
  const before = givenIn({ graph }, ...atTheStep(), ...acts.slice(0, -1));
  let state: InstanceState = before.state;
  return before.when(acts.at(-1)!).events.flatMap((event) => {
    state = evolve(state, event);
    return effectsOf(graph, state, event)
      .filter((effect): effect is NotifyEffect => effect.kind === 'notify')
      .map(({ topic, to }) => [topic, to.kind === 'person' ? to.person : to.kind] as const);
  });
}

describe('who hears of what is done about a seat', () => {
  it('is the delegate, and then the holder', () => {
    expect(told(signing, delegates('member1', 'stranger'))).toEqual([['seat-delegated', 'stranger']]);
    expect(told(signing, delegates('member1', 'stranger'), advises('stranger', 2))).toEqual([
      ['seat-advised', 'member1'],
    ]);
  });

  it('is an added signer, and the holder when it is their turn again', () => {
    const added = addsSigners('member1', 'before', ['planner']);
    expect(told(signing, added)).toEqual([['seat-opened', 'planner']]);
    expect(told(signing, added, answers('planner', 'agree'))).toEqual([['seat-opened', 'member1']]);
    expect(told(signing, added, removes('member1', 6))).toEqual([
      ['seat-cancelled', 'planner'],
      ['seat-opened', 'member1'],
    ]);
  });

  it('is nobody of a signer who was taken away before their turn', () => {
    const added = addsSigners('member1', 'before', ['planner', 'stranger'], { mode: 'sequence' });
    expect(told(signing, added, removes('member1', 7))).toEqual([]);
  });

  it('is not a holder whose answer counts now', () => {
    const added = addsSigners('member1', 'after', ['planner']);
    expect(told(signing, added, answers('planner', 'agree'))).toEqual([]);
  });

  it('is whoever may grant more time, and then the holder', () => {
    expect(told(consulting, asksForTime('member1', 1))).toEqual([
      ['extension-asked', 'drafter'],
      ['extension-asked', 'administrators'],
    ]);
    expect(told(signing, asksForTime('member1', 1))).toEqual([['extension-asked', 'administrators']]);
    expect(told(signing, asksForTime('member1', 1), decidesOnTime('secretary', 2, true))).toEqual([
      ['extension-decided', 'member1'],
    ]);
  });
});

describe('what must hold of added signers', () => {
  const held = givenIn(
    { graph: signing },
    ...atTheStep(),
    addsSigners('member1', 'before', ['planner']),
  ).state;
  const withSeat = (state: 'pending' | 'held'): InstanceState => ({
    ...held,
    seats: held.seats.with(1, { ...held.seats[1]!, state }),
  });

  it('is that an open group has a seat that waits for it', () => {
    expect(() => checkInvariants(held)).not.toThrow();
    expect(() => checkInvariants(withSeat('pending'))).toThrow('seat 2 to be held by its open group 1');
  });

  it('is that a seat waits for somebody, and a closed group for nobody', () => {
    const groups = held.groups.map((group) => ({ ...group, state: 'closed' as const }));
    expect(() => checkInvariants({ ...held, groups: [] })).toThrow('held seat 2 to wait for somebody');
    expect(() => checkInvariants({ ...withSeat('pending'), groups })).toThrow(
      'closed group 1 to wait for nobody',
    );
  });
});
