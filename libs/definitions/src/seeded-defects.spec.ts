import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinary, ordinaryWith } from './rules/testing/ordinary.js';

/** Mistakes people make, one in each definition: what, the passage, what stands there instead, who must find it. */
const defects: readonly (readonly [string, string, string, string])[] = [
  ['a dead end', 'then: { pass: closed, overturn', 'then: { overturn', 'outcome-leads-nowhere'],
  [
    'a sign-off nobody comes to',
    'then: { submit: sign-off }',
    'then: { submit: acceptance }',
    'unreachable-step',
  ],
  ['a loop of forks without a wait', '{ else: draw }', '{ else: risk }', 'loop-without-pause'],
  ['no reject path of a vote', 'passed: risk, failed: rejected', 'passed: risk', 'outcome-leads-nowhere'],
  [
    'a sign-off without a way back',
    'answers: [agree, return]\n    return: { to: [revise, draft], resubmit: direct }',
    'answers: [agree]',
    'sign-without-return',
  ],
  [
    'a leader who is the drafter',
    'post: [deputy-head, head], not: drafter',
    'post: [deputy-head, head]',
    'drafter-decides',
  ],
  ['members who wrote the text', 'not: [drafter, leaders]', 'not: leaders', 'drafter-decides'],
  ['an inspector of their own work', 'decide: inspectors', 'decide: drafter', 'drafter-decides'],
  ['more votes than seats', 'pass: 2/3', 'pass: 3/2', 'impossible-ratio'],
  ['a turnout of nobody', 'turnout: 3/4', 'turnout: 0/4', 'impossible-ratio'],
  [
    'a veto nobody has',
    'group: { body: =subject.acceptingBody,',
    'group: { body: =subject.acceptingBody, post: member,',
    'chair-without-seat',
  ],
  ['a vote nobody can oppose', '[agree, disagree, abstain]', '[agree, abstain]', 'decisive-answer-missing'],
  ['a signature by silence', '1wd: remind-superior', '0wd: deem-no-comment', 'deem-outside-consult'],
  ['silence before the limit', '0wd: deem-no-comment', '-1wd: deem-no-comment', 'deem-before-limit'],
  ['reminders without a limit', '    limit: 3wd\n', '', 'ladder-without-limit'],
  ['a return forward', 'to: [revise, draft]', 'to: [check]', 'return-not-earlier'],
  [
    'a return to a fork',
    'answers: [pass, overturn]',
    'answers: [pass, overturn, return]\n    return: { to: risk }',
    'return-to-nobody',
  ],
  ['a gate on a signature', 'order: sequence', 'gate: [opinions-disposed]', 'gate-outside-write'],
  [
    'a gate before any opinion',
    'takes: 60wd',
    'takes: 60wd\n    gate: [opinions-disposed]',
    'gate-without-opinions',
  ],
  [
    'a wait for ever',
    'limit: 75wd\n    then: { drawn: check, limit: closed }',
    'then: { drawn: check, other: closed }',
    'wait-without-limit',
  ],
  ['a step out of the schedule', '    takes: 10wd\n', '', 'step-without-time'],
  ['nobody to ask', '    nobody: { ask: leaders }\n', '', 'consult-without-nobody'],
  [
    'two parties that exclude each other',
    'post: [deputy-head, head], not: drafter',
    'post: [deputy-head, head], not: [drafter, group]',
    'party-excludes-itself',
  ],
  ['a fork that may fit nowhere', '      - { else: draw }\n', '', 'choose-without-else'],
  ['a branch that is never taken', '=subject.late', '=false', 'condition-without-data'],
  ['a misspelt attribute of the data', '=subject.late', '=subject.late or urgent', 'unknown-data'],
  ['an arrow to nothing', 'submit: review', 'submit: reviews', 'unknown-name'],
  [
    'a new round that goes forward',
    '{ to: draft, round: new }',
    '{ to: draw, round: new }',
    'new-round-forward',
  ],
  [
    'a party left over',
    '  inspectors: {',
    '  clerk: { person: =subject.clerk }\n  inspectors: {',
    'unused-party',
  ],
  ['a stage left over', '审核, 验收]', '审核, 验收, 督查]', 'unused-stage'],
];

/** Unusual, and right. */
const sound: readonly (readonly [string, string, string])[] = [
  ['everybody must agree', 'pass: 2/3', 'pass: 1/1'],
  ['no turnout', '    turnout: 3/4\n', ''],
  ['no chair', '    chair: { last: true, veto: true }\n', ''],
  ['one signature is enough', 'order: sequence', 'require: any'],
  ['everybody is heard before a return', 'order: sequence', 'on-disagree: collect'],
  ['a sign-off one may abstain from', 'answers: [agree, return]', 'answers: [agree, abstain, return]'],
  [
    'a return within a vote',
    'answers: [agree, disagree, abstain]',
    'answers: [agree, disagree, abstain, return]\n    return: { to: revise }',
  ],
  ['members kept apart from all who took part', 'not: [drafter, leaders]', 'not: involved'],
  ['a wait that may come again', 'drawn: check, limit', 'drawn: check, later: draw, limit'],
  [
    'a return from the last step to the first',
    'answers: [pass, overturn]',
    'answers: [pass, overturn, return]\n    return: { to: draft, resubmit: direct }',
  ],
  ['two ends of one name', 'rejected: { end: rejected }', 'rejected: { end: closed }'],
  ['a deadline of one day', 'limit: 7wd\n    late: { -2wd: remind, 0wd', 'limit: 1wd\n    late: { 0wd'],
  [
    'a list of conditions',
    '{ if: =subject.late, to: check }',
    "{ if: '=subject.kind in [1, 2]', to: check }",
  ],
  ['a name in Chinese', '=subject.late', '=subject.逾期'],
  ['a chair of the body who decides', 'decide: inspectors', 'decide: chair'],
];

describe('lint', () => {
  it.each(defects)('finds %s', (_, passage, instead, rule) => {
    const found = foundIn(ordinaryWith(passage, instead)).map((remark) => remark.split(' ')[0]);
    expect(found).toContain(rule);
  });

  it.each(sound)('says nothing about %s', (_, passage, instead) => {
    const withChair = ordinaryWith(
      '  inspectors: { body: =subject.supervisingBody, not: involved }',
      instead.endsWith('chair')
        ? '  chair: { body: =subject.acceptingBody, post: chair, not: [drafter, leaders] }'
        : '  inspectors: { body: =subject.supervisingBody, not: involved }',
    );
    expect(foundIn(ordinaryWith(passage, instead, withChair))).toEqual([]);
  });

  it('says nothing about the ordinary', () => {
    expect(foundIn(ordinary)).toEqual([]);
  });
});
