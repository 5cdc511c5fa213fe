import { describe, expect, it } from '@jest/globals';
import { lintWorkflow } from './compile-workflow.js';
import { branching } from './rules/testing/branching.js';
import { ordinaryWith } from './rules/testing/ordinary.js';

const ladder = 'dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]';

/** Mistakes with forks, ladders, votes and data, one in each: what, the passage, what stands there instead, the rule. */
const defects: readonly (readonly [string, string, string, string])[] = [
  ['a branch nobody joins', 'accept: together, reject', 'accept: extra, reject', 'merge-without-join'],
  ['a join that waits for ways not taken', 'join: extra', 'join: both', 'join-of-alternatives'],
  ['a refusal that starves the join', ', stops: all', '', 'branch-misses-join'],
  [
    'a branch that goes back alone',
    'reject: refused }\n  together',
    'reject: draft }\n  together',
    'arrow-out-of-branch',
  ],
  ['a return into a branch', 'return: { to: revise,', 'return: { to: law-opinion,', 'return-into-branch'],
  ['a join of a fork that is not there', 'join: both', 'join: booth', 'unknown-name'],
  ['a branch to nowhere', 'parallel: [finance-opinion, law', 'parallel: [finance, law', 'unknown-name'],
  ['an inclusive fork without else', '      - { else: complete }\n', '', 'choose-without-else'],
  ['a condition without data', 'if: =subject.urgent', 'if: =1 < 2', 'condition-without-data'],
  ['a field that is not in the form', 'amount: required', 'amuont: required', 'unknown-name'],
  ['a condition on a field that is not in the form', '=form.amount', '=form.total', 'unknown-data'],
  ['a result of a step that runs nothing', '=result.number.secret', '=result.rest.secret', 'unknown-data'],
  ['a field read before it must be filled', 'amount: required', 'amount: edit', 'read-before-filled'],
  ['a field nobody fills', 'amount: required', 'amount: read', 'field-nobody-fills'],
  ['people nobody picked', '    picks: partners\n', '', 'picked-by-nobody'],
  ['a choice of people who are given', 'picks: partners', 'picks: [partners, law]', 'picks-what-is-given'],
  ['superiors on no level', 'levels: 2', 'levels: 0', 'chain-without-levels'],
  ['superiors of themselves', 'superior-of: drafter', 'superior-of: superiors', 'party-from-itself'],
  ['a duty that does not exist', 'duty: supervisor', 'duty: supervisors', 'shape'],
  [
    'a drafter who rules',
    `${ladder}\n    then`,
    `${ladder.replace(', { ask: chair, limit: 5wd }', '')}\n    then`,
    'drafter-rules',
  ],
  [
    'a rung without end',
    `${ladder}\n    return`,
    `${ladder.replace('chair, limit: 5wd', 'chair')}\n    return`,
    'dispute-without-limit',
  ],
  ['a ladder nobody needs', '[agree, disagree, return]', '[agree, return]', 'dispute-without-disagreement'],
  ['a disagreement without a way', `    ${ladder}\n    return`, '    return', 'disagreement-without-way'],
  [
    'an arrow that is never taken',
    '{ agreed: decision }',
    '{ agreed: decision, disagreed: refused }',
    'disagreed-never',
  ],
  ['a mandatory signature passed over', '    mandatory: false\n', '', 'dedupe-not-allowed'],
  ['a sealed vote others see', 'base: cast', 'secret: true\n    peers: always', 'secret-shown-to-peers'],
  ['a veto among signatures', 'mandatory: false', 'mandatory: false\n    veto: head', 'veto-in-signature'],
  ['a weight that is no number', 'chair: 3', 'chair: three', 'shape'],
  ['a staleness of signatures', 'mandatory: false', 'mandatory: false\n    stale: own-section', 'shape'],
  ['an operation there is none of', 'mandatory: false', 'mandatory: false\n    may: [sign]', 'shape'],
  ['a pause of no clock', 'limit: 3wd\n    pauses', 'takes: 3wd\n    pauses', 'pause-without-limit'],
  ['a wait for no date', '{ for: 3wd }', '{ until: =true }', 'wait-for-no-date'],
  ['a limit of a wait for time', 'wait: { for: 3wd },', 'wait: { for: 3wd }, limit: 3wd,', 'limit-of-time'],
  [
    'an action without a way on',
    ', then: { done: published } }',
    ', then: { ready: published } }',
    'unknown-outcome',
  ],
];

describe('lint of a workflow that branches', () => {
  it.each(defects)('finds %s, at its place and with advice', (_, passage, instead, rule) => {
    const source = ordinaryWith(passage, instead, branching);
    const problem = lintWorkflow(source, { resolveCall: () => undefined }).find((one) => one.rule === rule);
    expect(problem).toMatchObject({
      message: expect.stringMatching(/。$/),
      expected: expect.stringMatching(/./),
    });
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.line).toBeLessThan(source.split('\n').length);
  });
});
