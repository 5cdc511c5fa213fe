import { isDeepStrictEqual } from 'node:util';
import { fold, type Event, type InstanceState } from '#libs/engine';
import { must, type Invariant } from '../invariant.js';

/** 3. The record, read from the store, leads to the state that was lived through. */
export const replay: Invariant = {
  number: '03',
  name: 'replaying the record gives the state',
  atEnd: ({ events, state }) => {
    const stored = JSON.parse(JSON.stringify(events)) as readonly Event[];
    const replayed = fold(stored);
    must(isDeepStrictEqual(replayed, state), () => `replay gives another ${difference(replayed, state)}`);
    return undefined;
  },
};

function difference(one: InstanceState, other: InstanceState): string {
  const keys = Object.keys(other) as (keyof InstanceState)[];
  return keys.filter((key) => !isDeepStrictEqual(one[key], other[key])).join(', ');
}
