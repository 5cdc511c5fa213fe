import { describe, expect, it } from '@jest/globals';
import { given, inReview } from '../../testing/src/engine/index.js';
import type { ActivationId, FlowId, NodeId, SeatId, TokenId } from './ids.js';
import { activationOf, flowOf, nodeOf, seatOf, tokenOf } from './places.js';

describe('what is looked up by its number', () => {
  const { state, world } = given(...inReview());

  it('is found where it was recorded', () => {
    expect(seatOf(state, 2 as SeatId)).toBe(state.seats[1]);
    expect(activationOf(state, 1 as ActivationId)).toBe(state.activations[0]);
  });

  it('must be there: nothing is guessed in its place', () => {
    expect(() => seatOf(state, 99 as SeatId)).toThrow('Expected seat 99, but there is none');
    expect(() => activationOf(state, 99 as ActivationId)).toThrow('Expected activation 99');
    expect(() => tokenOf(state, 99 as TokenId)).toThrow('Expected a token 99');
    expect(() => nodeOf(world.graph, 'nowhere' as NodeId)).toThrow('Expected a node nowhere');
    expect(() => flowOf(world.graph, 'nowhere' as FlowId)).toThrow('Expected a flow nowhere');
  });
});
