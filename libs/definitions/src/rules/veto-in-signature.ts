import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A veto belongs to a vote. Of a signature by all everybody has one; of a signature by any one nobody comes to it. */
export const vetoInSignature: Rule = {
  name: 'veto-in-signature',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mode, vetoes }) => mode === 'sign' && vetoes.length > 0)
      .map(({ id, require }) => ({
        path: ['steps', id, 'veto'],
        message:
          require === 'all'
            ? `环节“${id}”要全部同意，每个人都能否决，不必另写。`
            : `环节“${id}”一个人就能定，一票否决轮不到。`,
        expected: '去掉 veto，或者改用 vote',
      })),
};
