import { describe, expect, it } from '@jest/globals';
import type { ApprovalStep, GraphNode, NodeId, PartyName } from '#libs/engine';
import { compileWorkflow, lintWorkflow } from './compile-workflow.js';
import { formatProblem } from './problem.js';
import { ordinary, ordinaryWith } from './rules/testing/ordinary.js';

const options = { file: 'ordinary.yaml', resolveCall: () => undefined };

function graphOf(source: string) {
  const compiled = compileWorkflow(source, options);
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
  return compiled.graph;
}

function printed(source: string): readonly string[] {
  return lintWorkflow(source, options).map(formatProblem);
}

describe('a compiled workflow', () => {
  const graph = graphOf(ordinary);
  const node = (id: string): GraphNode | undefined => graph.nodes[id as NodeId];
  const step = (id: string) => node(id) as ApprovalStep;

  it('starts before the first step', () => {
    expect(node('start')).toEqual({
      kind: 'start-event',
      id: 'start',
      title: '开始',
      stage: null,
      then: 'start.begin',
    });
    expect(graph.flows['start.begin' as keyof typeof graph.flows]).toMatchObject({
      from: 'start',
      to: 'draft',
    });
  });

  it('takes what the file leaves out from the kind of step', () => {
    expect(step('review')).toMatchObject({
      mode: 'consult',
      answers: ['agree', 'agree-with-changes', 'disagree', 'no-comment', 'not-concerned'],
      order: 'parallel',
      onDisagree: 'collect',
      stale: 'own-section',
      return: null,
    });
    expect(step('sign-off')).toMatchObject({
      mode: 'sign',
      require: 'all',
      onDisagree: 'immediate',
      stale: 'any-change',
    });
    expect(step('draft')).toMatchObject({ writes: 'document', answers: ['submit'], takes: 60, limit: null });
  });

  it('keeps shares as written and the ladder in order', () => {
    expect(step('acceptance')).toMatchObject({
      pass: { numerator: 2, denominator: 3 },
      turnout: { numerator: 3, denominator: 4 },
      chair: { last: true, veto: true },
      outcomes: { passed: 'acceptance.passed', failed: 'acceptance.failed' },
    });
    expect(step('review').late).toEqual([
      { offset: -2, act: 'remind' },
      { offset: 0, act: 'deem-no-comment' },
    ]);
  });

  it('turns the limit of a wait into a timer on its edge', () => {
    expect(node('draw')).toMatchObject({
      kind: 'wait-event',
      message: 'spot-check',
      outcomes: { drawn: 'draw.drawn' },
      boundary: [{ kind: 'boundary-timer', after: 75, then: 'draw.limit' }],
    });
  });

  it('makes no outcome of a return, and a new round of an arrow that says so', () => {
    expect(step('sign-off').outcomes).toEqual({ agreed: 'sign-off.agreed' });
    expect(Object.values(graph.flows).filter(({ opensRound }) => opensRound)).toEqual([
      { id: 'check.overturn', from: 'check', to: 'draft', name: 'overturn', opensRound: true },
    ]);
  });

  it('reads parties of each kind', () => {
    expect(graph.parties['leaders' as PartyName]).toEqual({
      kind: 'unit',
      unit: { op: 'path', path: ['subject', 'leadUnit'] },
      posts: ['deputy-head', 'head'],
      named: null,
      not: [{ party: 'drafter' }],
    });
    expect(graph.parties['inspectors' as PartyName]).toMatchObject({
      kind: 'body',
      post: null,
      not: ['involved'],
    });
  });

  it('has the same identity whatever the line endings', () => {
    expect(graphOf(ordinary.replaceAll('\n', '\r\n')).hash).toBe(graph.hash);
    expect(graphOf(ordinaryWith('limit: 7wd', 'limit: 8wd')).hash).not.toBe(graph.hash);
  });
});

describe('a faulty workflow', () => {
  it('says where, what, and what was expected', () => {
    expect(printed(ordinaryWith('limit: 7wd', 'limit: 7w'))).toEqual([
      'ordinary.yaml:22:12 错误 期限写作“7wd”（7个工作日），现在是“7w”。应为：如 7wd。 [shape]',
    ]);
  });

  it('is reported whole, from top to bottom', () => {
    let source = ordinaryWith('unit: =subject.reviewUnits', 'unit: =subject.reviewUnits or');
    source = ordinaryWith('limit: 7wd', 'limit: 7', source);
    source = ordinaryWith('gate: [opinions-disposed]', 'gatte: [opinions-disposed]', source);
    source = ordinaryWith('then: { agreed: acceptance }', 'then: { agreed: aceptance }', source);
    source = ordinaryWith('passed: risk, ', '', source);
    expect(printed(source)).toEqual([
      'ordinary.yaml:8:45 错误 表达式没有写完。应为：名称、数字或带引号的文字。 [expression]',
      'ordinary.yaml:22:12 错误 期限写作“7wd”（7个工作日），现在是“7”。应为：如 7wd。 [shape]',
      'ordinary.yaml:31:5 错误 这里没有“gatte”这一项。应为：gate。 [shape]',
      'ordinary.yaml:41:21 错误 没有叫“aceptance”的环节。应为：acceptance。 [unknown-name]',
      'ordinary.yaml:42:3 错误 环节“acceptance”的结果“passed”没有去向。应为：then: { passed: 下一个环节 }。 [outcome-leads-nowhere]',
    ]);
  });

  it.each([
    ['two kinds of step at once', '    sign: leaders', '    sign: leaders\n    vote: group', 'shape'],
    ['no kind of step', '  closed: { end: closed }', '  closed: { title: 办结 }', 'shape'],
    ['a party of no kind', 'drafter: { person: =subject.handler }', 'drafter: { not: leaders }', 'shape'],
    ['an unknown stage', '    stage: 起草', '    stage: 拟稿', 'unknown-name'],
    ['an unknown party', 'sign: leaders', 'sign: leader', 'unknown-name'],
    ['an unknown exclusion', 'not: [drafter, leaders]', 'not: [drafter, cooks]', 'unknown-name'],
    ['an outcome a step does not have', 'submit: review', 'submit: review, done: review', 'unknown-outcome'],
    [
      'an answer of another kind of step',
      'answers: [pass, overturn]',
      'answers: [pass, overturn, submit]',
      'unlisted-answer',
    ],
    [
      'a return without a target',
      '    return: { to: [revise, draft], resubmit: direct }\n',
      '',
      'return-without-target',
    ],
    ['a target without a return', '[agree, return]', '[agree, abstain]', 'return-not-offered'],
    ['a fork without else', '      - { else: draw }\n', '', 'choose-without-else'],
    [
      'an else before others',
      '      - { if: =subject.late, to: check }\n',
      '      - { else: check }\n',
      'else-not-last',
    ],
    ['data of no origin', '=subject.late', '=subjct.late', 'unknown-data'],
    ['a text without quotes', '=subject.late', '=subject.outputKind = text', 'unknown-data'],
    [
      'a call of nothing',
      '    wait: spot-check\n    limit: 75wd',
      '    call: spot-check',
      'unknown-workflow',
    ],
    ['a wait with a limit that leads nowhere', ', limit: closed }', ' }', 'outcome-leads-nowhere'],
    ['a step called start', '  draft:\n', '  start:\n', 'shape'],
    ['a step called constructor', '  draft:\n', '  constructor:\n', 'shape'],
    ['a later language', 'language: 1', 'language: 2', 'shape'],
  ])('%s is found', (_, passage, instead, rule) => {
    const problems = lintWorkflow(ordinaryWith(passage, instead), options);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
  });
});

describe('a text that is no workflow', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [*${'abcdefgh'[i]}, *${'abcdefgh'[i]}]`),
  ];

  it.each([
    ['empty', '', 'yaml'],
    ['only a comment', '# nothing\n', 'yaml'],
    ['a list', '- a\n- b\n', 'shape'],
    ['a word', 'workflow', 'shape'],
    ['a tab as indent', 'steps:\n\tdraft: 1\n', 'yaml'],
    ['a name written twice', 'title: a\ntitle: b\n', 'yaml'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml'],
    ['an alias bomb', bomb.join('\n'), 'yaml'],
    ['a tag', 'title: !!js/function "x"\n', 'yaml'],
    ['a merge key', 'a: &a { b: 1 }\nc: { <<: *a }\n', 'yaml'],
    ['a map as a name', '{ a: b }: c\n', 'yaml'],
    ['thousands of brackets', '['.repeat(5_000) + ']'.repeat(5_000), 'size'],
    ['deep but closed', `a: ${'['.repeat(30)}${']'.repeat(30)}`, 'size'],
    ['many small brackets', '[\n'.repeat(2_000), 'size'],
    ['one long line', 'a, '.repeat(1_000), 'size'],
    ['lists in lists on one line', '- '.repeat(900), 'size'],
    ['thousands of equal names', 'a:\n'.repeat(6_000), 'size'],
    ['huge', `title: ${'长'.repeat(100_000)}`, 'size'],
    ['a NUL byte', 'title: a\u0000b\n', 'yaml'],
    ['a prototype key', '__proto__: { x: 1 }\n', 'shape'],
  ])('%s is refused with a place', (_, source, rule) => {
    const compiled = compileWorkflow(source, options);
    const problems = compiled.ok ? [] : compiled.problems;
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  });
});
