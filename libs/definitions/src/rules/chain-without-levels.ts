import type { Rule } from './rule.js';

/** A chain of superiors begins one level up. */
export const chainWithoutLevels: Rule = {
  name: 'chain-without-levels',
  severity: 'error',
  check: (graph) =>
    Object.entries(graph.parties)
      .filter(([, rule]) => rule.kind === 'superior' && (rule.levels < 1 || rule.levels > 20))
      .map(([party]) => ({
        path: ['parties', party, 'levels'],
        message: `办理人“${party}”的级数不对，找不到上级。`,
        expected: '1到20，如 levels: 2',
      })),
};
