import { lintWorkflow, type CompileOptions } from '../../compile-workflow.js';

/** A small definition with a bit of everything, without a fault. Specs break it in one place at a time. */
export const ordinary = `workflow: ordinary
language: 1
title: 普通流程
subject: deliverable
stages: [起草, 审核, 验收]
parties:
  drafter: { person: =subject.handler }
  reviewers: { unit: =subject.reviewUnits, post: reviewer }
  leaders: { unit: =subject.leadUnit, post: [deputy-head, head], not: drafter }
  group: { body: =subject.acceptingBody, not: [drafter, leaders] }
  inspectors: { body: =subject.supervisingBody, not: involved }
steps:
  draft:
    stage: 起草
    write: document
    by: drafter
    takes: 60wd
    then: { submit: review }
  review:
    stage: 审核
    consult: reviewers
    limit: 7wd
    late: { -2wd: remind, 0wd: deem-no-comment }
    nobody: { ask: leaders }
    then: { done: revise }
  revise:
    stage: 审核
    write: document
    by: drafter
    takes: 5wd
    gate: [opinions-disposed]
    then: { submit: sign-off }
  sign-off:
    stage: 审核
    sign: leaders
    order: sequence
    answers: [agree, return]
    return: { to: [revise, draft], resubmit: direct }
    limit: 3wd
    late: { -1wd: remind, 1wd: remind-superior }
    then: { agreed: acceptance }
  acceptance:
    stage: 验收
    vote: group
    answers: [agree, disagree, abstain]
    pass: 2/3
    turnout: 3/4
    chair: { last: true, veto: true }
    limit: 10wd
    then: { passed: risk, failed: rejected }
  risk:
    stage: 验收
    choose:
      - { if: =subject.late, to: check }
      - { else: draw }
  draw:
    stage: 验收
    wait: spot-check
    limit: 75wd
    then: { drawn: check, limit: closed }
  check:
    stage: 验收
    decide: inspectors
    answers: [pass, overturn]
    takes: 10wd
    then: { pass: closed, overturn: { to: draft, round: new } }
  closed: { end: closed }
  rejected: { end: rejected }
`;

/** The ordinary definition with one passage replaced. The passage must be there, and once only. */
export function ordinaryWith(passage: string, instead: string, source = ordinary): string {
  const parts = source.split(passage);
  if (parts.length !== 2) throw new Error(`Expected "${passage}" once, found it ${parts.length - 1} times.`);
  return parts.join(instead);
}

/** What is found in a text, from the top: the rule and the word it points at, as in `unused-party at clerk`. */
export function foundIn(
  source: string,
  resolveCall: CompileOptions['resolveCall'] = () => undefined,
): readonly string[] {
  const lines = source.split('\n');
  return lintWorkflow(source, { resolveCall }).map(({ rule, line, column }) => {
    const rest = lines[line - 1]?.slice(column - 1) ?? '';
    return `${rule} at ${/^(?:[^\s:,}\]]+|$)/.exec(rest)?.[0] ?? rest}`;
  });
}
