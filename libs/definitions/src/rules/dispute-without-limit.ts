import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A disagreement nobody has to settle by a day is not settled. */
export const disputeWithoutLimit: Rule = {
  name: 'dispute-without-limit',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, dispute }) =>
      dispute.flatMap(({ party, limit }, index) =>
        limit !== null
          ? []
          : [
              {
                path: ['steps', id, 'dispute', String(index)],
                message: `异议协调到“${party}”没有期限，会停在那里。`,
                expected: `{ ask: ${party}, limit: 3wd }`,
              },
            ],
      ),
    ),
};
