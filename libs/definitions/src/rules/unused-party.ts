import type { Graph } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps, sourceOf } from './structure.js';

/** A party nobody asks is a forgotten step, or a leftover. */
export const unusedParty: Rule = {
  name: 'unused-party',
  severity: 'warning',
  check: (graph) => {
    const used = partiesIn(graph);
    return Object.keys(graph.parties)
      .filter((party) => !used.has(party))
      .map((party) => ({
        path: ['parties', party],
        message: `办理人“${party}”没有用到。`,
        expected: '写进某个环节，或者删去',
      }));
  },
};

function partiesIn(graph: Graph): ReadonlySet<string> {
  const asked = humanSteps(graph).flatMap(({ party, nobody, dispute }) => [
    party,
    ...(nobody === null ? [] : [nobody.ask]),
    ...dispute.map((rung) => rung.party),
  ]);
  const sources = Object.values(graph.parties).map(sourceOf);
  const excluded = Object.values(graph.parties).flatMap(({ not }) =>
    not.flatMap((one) => (one !== 'involved' && 'party' in one ? [one.party] : [])),
  );
  return new Set<string>([...asked, ...excluded, ...sources.filter((party) => party !== null)]);
}
