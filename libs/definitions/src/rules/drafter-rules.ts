import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Who rules on a disagreement neither wrote the text nor is one of those who disagree. */
export const drafterRules: Rule = {
  name: 'drafter-rules',
  severity: 'error',
  check: (graph) => {
    const writers = new Set(
      humanSteps(graph).flatMap(({ mode, party }) => (mode === 'write' ? [party] : [])),
    );
    return humanSteps(graph).flatMap(({ id, party, dispute }) => {
      const last = dispute.at(-1);
      if (last === undefined || (!writers.has(last.party) && last.party !== party)) return [];
      const who = writers.has(last.party) ? '起草人' : '有异议的人自己';
      return [
        {
          path: ['steps', id, 'dispute', String(dispute.length - 1)],
          message: `异议协调的最后一级要作裁定，不能是${who}（“${last.party}”）。`,
          expected: '最后一级写上级或组长，如 { ask: chair, limit: 5wd }',
        },
      ];
    });
  },
};
