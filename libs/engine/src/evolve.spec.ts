import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Event, EventType } from './events.js';
import { evolve, fold } from './evolve.js';
import { InvariantViolation } from './invariant-violation.js';
import type { InstanceState } from './state.js';

const folder = new URL('./evolve/golden/', import.meta.url);

interface Golden {
  readonly events: readonly Event[];
  readonly state: InstanceState;
}

function golden(name: string): Golden {
  return JSON.parse(fs.readFileSync(new URL(name, folder), 'utf8')) as Golden;
}

const names = fs.readdirSync(folder);

/** Histories written down once. What an event means is fixed when it is released: these files are never regenerated. */
describe('a history written down earlier', () => {
  it.each(names)('still folds to the state it meant then: %s', (name) => {
    const { events, state } = golden(name);
    // What it said then holds; a newer state may say more.
    expect(fold(events)).toMatchObject(state);
  });

  it('tells of every kind of event', () => {
    const told = new Set<EventType>(names.flatMap((name) => golden(name).events.map(({ type }) => type)));
    expect(told.size).toBe(33);
  });
});

describe('a history that does not begin', () => {
  it('is a bug', () => {
    const [first, second] = golden('stuck.json').events;
    expect(() => fold([])).toThrow(InvariantViolation);
    expect(() => evolve(null, second!)).toThrow('Expected InstanceStarted first, but found RoundOpened');
    expect(evolve(null, first!).sequence).toBe(1);
  });
});
