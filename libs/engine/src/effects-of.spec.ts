import { describe, expect, it } from '@jest/globals';
import { effectsOf } from './effects-of.js';
import type { Effect } from './effects.js';
import { evolve } from './evolve.js';
import type { InstanceState } from './state.js';
import {
  answers,
  closed,
  disposes,
  draftedBy,
  fires,
  given,
  handsOn,
  inReview,
  inSignOff,
  reviewed,
  submits,
  until,
  type Act,
  type Pause,
} from '../../testing/src/engine/index.js';

/** The effects of the last act of a story, each read from the state right after its event. */
function effectsOfLast(...acts: readonly (Act | Pause)[]): readonly Effect[] {
  const before = given(...acts.slice(0, -1));
  const { events } = before.when(acts.at(-1) as Act);
  let state: InstanceState = before.state;
  return events.flatMap((event) => {
    state = evolve(state, event);
    return effectsOf(before.world.graph, state, event);
  });
}

const toPerson = (person: string) => ({ kind: 'person', person });

describe('what the world is told', () => {
  it('tells the holder of a new seat, or everybody who may take it', () => {
    expect(effectsOfLast(...draftedBy(), submits('drafter'))).toEqual([
      { kind: 'notify', topic: 'seat-opened', seatId: 2, to: toPerson('fiona') },
      {
        kind: 'notify',
        topic: 'seat-opened',
        seatId: 3,
        to: { kind: 'pool', pool: { kind: 'unit-post', unit: 'law', post: 'reviewer' } },
      },
      { kind: 'notify', topic: 'seat-opened', seatId: 4, to: toPerson('carl') },
    ]);
  });

  it('tells the head when it is her turn, and not before', () => {
    expect(effectsOfLast(...inSignOff())).toMatchObject([{ seatId: 6 }]);
    expect(effectsOfLast(...inSignOff(), answers('deputy', 'agree'))).toMatchObject([
      { topic: 'seat-opened', to: toPerson('head') },
    ]);
  });

  it('tells the author of a return, and nobody of a seat whose turn never came', () => {
    const effects = effectsOfLast(
      ...inSignOff(),
      answers('deputy', 'return', { to: 'revise', opinion: 'no' }),
    );
    expect(effects).toMatchObject([
      { topic: 'instance-returned', seatId: 6, to: toPerson('drafter') },
      { topic: 'seat-opened', to: toPerson('drafter') },
    ]);
  });

  it('tells the new holder of a transfer', () => {
    expect(effectsOfLast(...inReview(), handsOn('fiona', 'felix'))).toMatchObject([
      { topic: 'seat-transferred', to: toPerson('felix') },
    ]);
  });

  it('tells whoever gave an opinion what became of it', () => {
    expect(effectsOfLast(...reviewed(), disposes('drafter', 2))).toMatchObject([
      { topic: 'opinion-disposed', to: toPerson('laura') },
    ]);
  });

  it('tells the administrators when nobody can answer', () => {
    expect(effectsOfLast(...draftedBy({ reviewUnits: [] }), submits('drafter'))).toMatchObject([
      { topic: 'activation-blocked', to: { kind: 'administrators' } },
      { topic: 'seat-opened', to: toPerson('head') },
    ]);
  });

  it('reminds the holder, and the superior where the ladder says so', () => {
    expect(effectsOfLast(...inSignOff(), until('2015-09-30 17:30'), fires(8))).toMatchObject([
      { topic: 'seat-reminded', to: toPerson('deputy') },
      { topic: 'seat-reminded', to: { kind: 'superior-of', seatId: 6 } },
    ]);
  });

  it('tells the initiator and the authors that it is over', () => {
    expect(effectsOfLast(...closed())).toMatchObject([
      { topic: 'instance-ended', to: toPerson('planner') },
      { topic: 'instance-ended', to: toPerson('drafter') },
    ]);
  });
});
