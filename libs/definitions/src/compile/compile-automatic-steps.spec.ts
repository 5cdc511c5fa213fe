import { describe, expect, it } from '@jest/globals';
import { lintWorkflow } from '../compile-workflow.js';
import { graphOf, nodeOf, workflowOf } from '../testing/graph-of.js';

const called = graphOf(
  workflowOf(
    `  answer: { stage: 办理, consult: reviewers, limit: 3wd, nobody: { ask: leaders }, then: { done: closed } }`,
  ),
);
const resolveCall = () => called;

describe('a step for each item of a list', () => {
  const source = workflowOf(`  each:
    stage: 办理
    for-each: =subject.units
    as: unit
    call: unit-opinion
    with: { late: =subject.late }
    order: sequence
    until: =ended.closed >= 2 or completed = total
    then: { done: closed, enough: closed }`);

  it('calls a workflow in the order asked for, until enough have ended', () => {
    expect(nodeOf(graphOf(source, resolveCall), 'each')).toMatchObject({
      kind: 'for-each',
      over: { op: 'path', path: ['subject', 'units'] },
      as: 'unit',
      workflow: 'unit-opinion',
      with: { late: { op: 'path', path: ['subject', 'late'] } },
      order: 'sequence',
      outcomes: { done: 'each.done', enough: 'each.enough' },
    });
  });

  it('pins the called workflow like a call', () => {
    expect(graphOf(source, resolveCall).calls).toEqual({ 'unit-opinion': called });
  });

  it('has the outcome enough only where until is written', () => {
    const problems = lintWorkflow(source.replace(/ {4}until:.*\n/, ''), { resolveCall });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['unknown-outcome', 19]]);
  });
});

describe('an automatic step', () => {
  const source = workflowOf(`  number:
    stage: 办理
    run: assign-number
    with: { year: =subject.year }
    attempts: 3
    retry-after: 10min
    then: { done: closed }`);

  it('names its action, what it is given, and how often it is tried', () => {
    expect(nodeOf(graphOf(source), 'number')).toMatchObject({
      kind: 'service-task',
      action: 'assign-number',
      with: { year: { op: 'path', path: ['subject', 'year'] } },
      attempts: 3,
      retryAfterMinutes: 10,
      outcomes: { done: 'number.done' },
    });
  });

  it('is tried five times from one minute on where nothing is said', () => {
    const plain = source.replace(/ {4}(?:attempts|retry-after):.*\n/g, '');
    expect(nodeOf(graphOf(plain), 'number')).toMatchObject({ attempts: 5, retryAfterMinutes: 1 });
  });

  it('is refused where nobody registered its action, with the likely one', () => {
    const problems = lintWorkflow(source, { resolveCall, actions: ['assign-numbers', 'publish'] });
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'unknown-action', line: 14, column: 10, expected: 'assign-numbers' }),
    ]);
  });
});

describe('a wait for time', () => {
  const wait = (what: string, then = 'elapsed') =>
    workflowOf(`  rest: { stage: 办理, wait: ${what}, then: { ${then}: closed } }`);

  it('ends on a date that is read from the data', () => {
    expect(nodeOf(graphOf(wait('{ until: =subject.publishOn }')), 'rest')).toMatchObject({
      kind: 'wait-event',
      message: null,
      until: { kind: 'date', date: { op: 'path', path: ['subject', 'publishOn'] } },
      outcomes: { elapsed: 'rest.elapsed' },
      boundary: [],
    });
  });

  it('ends after so many working days', () => {
    expect(nodeOf(graphOf(wait('{ for: 5wd }')), 'rest')).toMatchObject({
      message: null,
      until: { kind: 'duration', days: 5 },
    });
  });

  it('leaves by elapsed and by nothing else', () => {
    const rules = lintWorkflow(wait('{ for: 5wd }', 'come'), { resolveCall }).map(({ rule }) => rule);
    expect(rules).toEqual(['outcome-leads-nowhere', 'unknown-outcome']);
  });

  it('takes no limit: it ends by itself', () => {
    const rules = lintWorkflow(wait('{ for: 5wd }, limit: 3wd'), { resolveCall }).map(({ rule }) => rule);
    expect(rules).toEqual(['limit-of-time']);
  });
});

describe('an end', () => {
  it('stops every other way where it says so', () => {
    const source = workflowOf(`  ask:
    stage: 办理
    decide: leaders
    answers: [accept, reject]
    takes: 3wd
    then: { accept: closed, reject: rejected }
  rejected: { end: rejected, stops: all }`);
    expect(nodeOf(graphOf(source), 'rejected')).toMatchObject({ kind: 'end-event', terminates: true });
    expect(nodeOf(graphOf(source), 'closed')).toMatchObject({ terminates: false });
  });
});
