import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InstanceId } from '#libs/engine';
import { moment, town } from '../../libs/testing/src/engine/index.js';
import { LAST_DAY, everyCommand, figuresAndOpinions, untilTheLastDay } from './every-command.js';
import { OrderCount } from './order-count.js';
import { RaceCourse, type Finish } from './race-course.js';

const commands = Object.entries(everyCommand);
const pairs = commands.length ** 2;

describe('two commands on one instance at the same time', () => {
  let course: RaceCourse;
  let ready: InstanceId[];
  const overlapping = new OrderCount('all pairs, the second sent while the first holds the lock');
  const free = new OrderCount('all pairs, sent at once');

  beforeAll(async () => {
    course = await RaceCourse.open({ graph: figuresAndOpinions(), directory: town() });
    ready = [...(await course.prepare(2 * pairs + commands.length, untilTheLastDay))];
    await course.clock.advanceTo(moment(LAST_DAY));
  });
  afterAll(async () => {
    overlapping.print();
    free.print();
    await course.close();
  });

  describe.each(commands)('%s and another', (_, one) => {
    it('is accepted when nobody else acts', async () => {
      expect(await course.alone(ready.pop()!, one)).toMatchObject({ kind: 'accepted' });
    });

    it.each(commands)(
      '%s: they end as they would one after the other, whoever is first',
      async (_name, other) => {
        const afterwards = await course.overlap(ready.pop()!, { one, other });
        expectSerial(afterwards);
        expect(afterwards.order).not.toBe('other first');
        overlapping.add(afterwards.order);

        const atOnce = await course.race(ready.pop()!, { one, other });
        expectSerial(atOnce);
        free.add(atOnce.order);
      },
    );
  });

  it('never failed a transaction, and left every history whole', async () => {
    expect(await course.damage()).toEqual([]);
  });
});

/** Says what is different from either order, where it is neither. */
function expectSerial({ order, found, serial }: Finish): void {
  if (order === null) expect(found).toEqual(serial.oneFirst);
  expect(order).not.toBeNull();
}
