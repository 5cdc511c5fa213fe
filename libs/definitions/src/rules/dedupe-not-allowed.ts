import type { ApprovalStep } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** An earlier agreement stands in only for an agreement that may be passed over. */
export const dedupeNotAllowed: Rule = {
  name: 'dedupe-not-allowed',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ dedupe }) => dedupe !== 'off')
      .flatMap((step) => {
        const why = reasonAgainst(step);
        if (why === null) return [];
        return [
          { path: ['steps', step.id, 'dedupe'], message: `环节“${step.id}”${why}。`, expected: wayOut(step) },
        ];
      }),
};

function reasonAgainst({ mode, mandatory, personal }: ApprovalStep): string | null {
  if (mode === 'consult') return '征求意见，别处的同意代替不了意见';
  if (mandatory) return '不可跳过，不能因为同一人办过就不办';
  return personal ? '须亲自办理，不能因为同一人办过就不办' : null;
}

function wayOut({ mode }: ApprovalStep): string {
  return mode === 'consult' ? '去掉 dedupe' : '去掉 dedupe，或者写 mandatory: false';
}
