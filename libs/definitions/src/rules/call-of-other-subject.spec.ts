import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';
import { compileWorkflow } from '../compile-workflow.js';

describe('the rule call-of-other-subject', () => {
  const called = compileWorkflow(ordinaryWith('subject: deliverable', 'subject: letter'), {
    resolveCall: () => undefined,
  });
  const caller = ordinaryWith(
    '  closed: { end: closed }',
    `  closed:
    call: letters
    then: { closed: done, rejected: done }
  done: { end: done }`,
  );

  it('finds a call that would work on another kind of thing', () => {
    expect(foundIn(caller, () => (called.ok ? called.graph : undefined))).toEqual([
      'call-of-other-subject at call',
    ]);
  });
});
