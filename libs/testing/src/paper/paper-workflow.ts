import { compileWorkflow } from '#libs/definitions';
import type { Graph } from '#libs/engine';

/** The smallest process worth storing: every unit is asked at once, silence ends at the limit, then it is closed. */
export const PAPER_WORKFLOW = `
workflow: paper
language: 1
title: 文件会签
subject: paper
stages: [会签]
parties:
  reviewers: { unit: =subject.units, post: reviewer }
  keeper: { person: =subject.keeper }
steps:
  review:
    stage: 会签
    title: 会签
    consult: reviewers
    limit: 3wd
    late: { 0wd: deem-no-comment }
    nobody: { ask: keeper }
    then: { done: closed }
  closed: { stage: 会签, title: 办结, end: closed }
`;

export function paperGraph(source = PAPER_WORKFLOW): Graph {
  const compiled = compileWorkflow(source, { resolveCall: () => undefined });
  if (!compiled.ok) throw new Error(compiled.problems.map((problem) => problem.message).join('\n'));
  return compiled.graph;
}
