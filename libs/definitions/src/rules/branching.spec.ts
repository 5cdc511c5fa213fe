import { expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn } from './testing/ordinary.js';

it('says nothing about a workflow that forks, joins, settles, weighs and runs', () => {
  expect(foundIn(branching)).toEqual([]);
});
