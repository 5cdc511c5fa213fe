import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Only a party that is left open can be picked. */
export const picksWhatIsGiven: Rule = {
  name: 'picks-what-is-given',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, picks }) =>
      picks
        .filter((party) => graph.parties[party]?.kind !== 'picked')
        .map((party) => ({
          path: ['steps', id, 'picks'],
          message: `办理人“${party}”已有来源，不由人挑选。`,
          expected: `${party}: { picked-from: anyone }，或者去掉 picks`,
        })),
    ),
};
