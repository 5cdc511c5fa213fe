import type { Graph, PartyName, PartyRule, StepMode } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

const verbs: Partial<Record<StepMode, string>> = { sign: '签批', vote: '表决', decide: '裁定或核查' };

/** Whoever writes never signs, accepts or inspects their own work. */
export const drafterDecides: Rule = {
  name: 'drafter-decides',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, mode, party }) => {
      const verb = verbs[mode];
      if (verb === undefined) return [];
      return writersNotExcluded(graph, party).map((writer) => ({
        path: writer === party ? ['steps', id] : ['parties', party],
        message: `起草人不得${verb}自己的文稿，但办理人“${party}”没有回避“${writer}”（环节“${id}”）。`,
        expected: writer === party ? '另设一个办理人' : `not: ${writer}`,
      }));
    }),
};

function writersNotExcluded(graph: Graph, party: PartyName): readonly PartyName[] {
  const rule: PartyRule | undefined = graph.parties[party];
  if (rule === undefined || rule.not.includes('involved')) return [];
  const writers = new Set(humanSteps(graph).flatMap((step) => (step.mode === 'write' ? [step.party] : [])));
  return [...writers].filter(
    (writer) =>
      // Nobody is their own superior.
      !(rule.kind === 'superior' && rule.of === writer) &&
      !rule.not.some((not) => not !== 'involved' && 'party' in not && not.party === writer),
  );
}
