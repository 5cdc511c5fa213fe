import { describe, expect, it } from '@jest/globals';
import { graphOf, nodeOf, workflowOf } from '../testing/graph-of.js';

const consult = (id: string, to: string) =>
  `  ${id}: { stage: 办理, consult: reviewers, limit: 3wd, nobody: { ask: leaders }, then: { done: ${to} } }`;
const write = (id: string, to: string) =>
  `  ${id}: { stage: 办理, write: document, by: drafter, takes: 3wd, then: { submit: ${to} } }`;

describe('a parallel fork and its join', () => {
  const graph = graphOf(
    workflowOf(
      [
        write('draft', 'both'),
        '  both: { parallel: [finance, law] }',
        consult('finance', 'together'),
        consult('law', 'together'),
        '  together: { join: both, then: { done: closed } }',
      ].join('\n'),
    ),
  );

  it('gives a token to each branch in the order written', () => {
    expect(nodeOf(graph, 'both')).toMatchObject({
      kind: 'parallel-gateway',
      incoming: ['draft.submit'],
      outgoing: ['both.finance', 'both.law'],
    });
  });

  it('meets where every arrow that leads to the join has come', () => {
    expect(nodeOf(graph, 'together')).toMatchObject({
      kind: 'parallel-gateway',
      incoming: ['finance.done', 'law.done'],
      outgoing: ['together.done'],
    });
  });
});

describe('an inclusive fork and its join', () => {
  const graph = graphOf(
    workflowOf(
      [
        write('draft', 'extra'),
        '  extra:',
        '    inclusive:',
        '      - { if: =subject.budget, to: finance }',
        '      - { if: =subject.legal, to: law }',
        '      - { else: together }',
        consult('finance', 'together'),
        consult('law', 'together'),
        '  together: { join: extra, then: { done: closed } }',
      ].join('\n'),
    ),
  );

  it('keeps its conditions in order and the default last', () => {
    expect(nodeOf(graph, 'extra')).toMatchObject({
      kind: 'inclusive-gateway',
      incoming: ['draft.submit'],
      branches: [
        { if: { op: 'path', path: ['subject', 'budget'] }, then: 'extra.1' },
        { if: { op: 'path', path: ['subject', 'legal'] }, then: 'extra.2' },
        { if: null, then: 'extra.else' },
      ],
    });
  });

  it('joins as it forked: for the ways that were taken, the default among them', () => {
    expect(nodeOf(graph, 'together')).toMatchObject({
      kind: 'inclusive-gateway',
      incoming: ['extra.else', 'finance.done', 'law.done'],
      branches: [{ if: null, then: 'together.done' }],
    });
  });
});

describe('a fork that several arrows lead to', () => {
  const graph = graphOf(
    workflowOf(
      [
        '  draft: { stage: 办理, write: document, by: drafter, takes: 3wd, then: { submit: both } }',
        '  both: { parallel: [finance, law] }',
        consult('finance', 'together'),
        consult('law', 'together'),
        '  together: { join: both, then: { done: check } }',
        '  check:',
        '    stage: 办理',
        '    decide: leaders',
        '    answers: [accept, redo]',
        '    takes: 3wd',
        '    then: { accept: closed, redo: both }',
      ].join('\n'),
    ),
  );

  it('opens at whichever comes, and does not wait for the others', () => {
    expect(nodeOf(graph, 'both.merge')).toMatchObject({
      kind: 'exclusive-gateway',
      branches: [{ if: null, then: 'both.merge.else' }],
    });
    expect(nodeOf(graph, 'both')).toMatchObject({ incoming: ['both.merge.else'] });
    expect(Object.values(graph.flows).filter(({ to }) => to === 'both.merge')).toHaveLength(2);
  });
});
