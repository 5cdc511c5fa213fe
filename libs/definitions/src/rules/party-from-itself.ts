import type { Graph, PartyName } from '#libs/engine';
import type { Rule } from './rule.js';
import { sourceOf } from './structure.js';

/** A party whose people come from another party that comes from it is nobody. */
export const partyFromItself: Rule = {
  name: 'party-from-itself',
  severity: 'error',
  check: (graph) =>
    (Object.keys(graph.parties) as PartyName[])
      .filter((party) => comesRound(graph, party))
      .map((party) => ({
        path: ['parties', party],
        message: `办理人“${party}”的来源绕了一圈，又回到自己。`,
        expected: '来源写成果、单位、机构，或者另一个办理人',
      })),
};

function comesRound(graph: Graph, party: PartyName): boolean {
  const seen = new Set<PartyName>();
  for (let at = sourceOf(graph.parties[party]); at !== null; at = sourceOf(graph.parties[at])) {
    if (at === party) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
