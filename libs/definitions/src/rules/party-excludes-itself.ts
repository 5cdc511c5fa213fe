import type { Graph, PartyName } from '#libs/engine';
import type { Rule } from './rule.js';

/** Two parties that exclude each other, or one that excludes itself, leave the question who is meant unanswerable. */
export const partyExcludesItself: Rule = {
  name: 'party-excludes-itself',
  severity: 'error',
  check: (graph) =>
    (Object.keys(graph.parties) as PartyName[])
      .filter((party) => excludedBy(graph, party).has(party))
      .map((party) => ({
        path: ['parties', party, 'not'],
        message: `办理人“${party}”的回避关系绕了一圈，又回到自己。`,
        expected: '只回避在前面环节办理的人',
      })),
};

/** Every party one comes to by following `not` again and again. */
function excludedBy(graph: Graph, party: PartyName): ReadonlySet<PartyName> {
  const excluded = new Set<PartyName>();
  const waiting = [party];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const not of graph.parties[next]?.not ?? []) {
      if (not === 'involved' || !('party' in not) || excluded.has(not.party)) continue;
      excluded.add(not.party);
      waiting.push(not.party);
    }
  }
  return excluded;
}
