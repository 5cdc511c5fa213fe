import { describe, expect, it } from '@jest/globals';
import type { PersonId, SeatId } from '../ids.js';
import { givenIn, grant, inSignOff, town, weekDays } from '../../../testing/src/engine/index.js';
import { capacityOn } from './capacity.js';

describe('in whose name a person faces a seat', () => {
  const signing = givenIn({ directory: town({ grants: [grant('deputy', 'colleague')] }) }, ...inSignOff());
  const seat = signing.state.seats.findLast(({ holder }) => holder === 'deputy');
  const capacity = (person: string, seatId: SeatId | undefined = seat?.id) =>
    capacityOn(signing.world.graph, signing.state, seatId ?? (0 as SeatId), person as PersonId, {
      now: signing.now,
      directory: signing.world.directory,
      workingDays: weekDays,
    });

  it('is their own where they hold it', () => {
    expect(capacity('deputy')).toEqual({ kind: 'own' });
  });

  it('is the giver’s where they act under a grant', () => {
    expect(capacity('colleague')).toEqual({ kind: 'proxy', grant: 'deputy-colleague', for: 'deputy' });
  });

  it('is nobody’s for everybody else, and where there is no such seat', () => {
    expect(capacity('stranger')).toBeNull();
    expect(capacity('deputy', 99 as SeatId)).toBeNull();
  });
});
