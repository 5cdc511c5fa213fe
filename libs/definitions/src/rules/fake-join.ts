import { isFork } from './dominators.js';
import type { Rule } from './rule.js';
import { forksAndJoins } from './structure.js';

/** One way in and one way out: most likely another arrow was forgotten. */
export const fakeJoin: Rule = {
  name: 'fake-join',
  severity: 'warning',
  check: (graph) =>
    forksAndJoins(graph)
      .filter((node) => !isFork(node) && node.incoming.length < 2)
      .map(({ id }) => ({
        path: ['steps', id],
        message: `“${id}”只有一条来路、一条去路，既不分开也不会合。`,
        expected: '让各路分支都经过这里，或者删去',
      })),
};
