import { WorkingDayCalendar } from '#libs/calendar';
import type { Dice } from '../dice.js';
import { randomFlow } from './flow.js';
import { randomParties } from './parties.js';
import { randomAttributes, randomTowns } from './people.js';
import type { PropertyWorld } from './world.js';

export type { PropertyWorld } from './world.js';

const workingDays = new WorkingDayCalendar();

/** A workflow nobody has seen before, in a town where people stand in for each other. */
export function randomWorld(dice: Dice): PropertyWorld {
  return {
    graph: randomFlow(dice, randomParties(dice)),
    directories: randomTowns(dice),
    workingDays,
    attributes: randomAttributes(dice),
  };
}
