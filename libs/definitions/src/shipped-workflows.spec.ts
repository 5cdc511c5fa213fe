import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Graph } from '#libs/engine';
import { callsOf, compileWorkflow, examineProblems, formatProblem } from './index.js';

const folder = new URL('../../../workflows/', import.meta.url);

function shipped(key: string): Graph {
  const source = readFileSync(new URL(`${key}.yaml`, folder), 'utf8');
  const calls = new Map(callsOf(source).map((called) => [called, shipped(called)]));
  const compiled = compileWorkflow(source, { file: `${key}.yaml`, resolveCall: (name) => calls.get(name) });
  const problems = compiled.ok ? compiled.warnings : compiled.problems;
  expect(problems.map(formatProblem)).toEqual([]);
  if (!compiled.ok) throw new Error(`${key} does not compile`);
  return compiled.graph;
}

describe('the workflows we ship', () => {
  it.each(['deliverable', 'rectification', 'opinion-request', 'joint-document'])(
    '%s compiles without a remark',
    (key) => {
      expect(shipped(key).key).toBe(key);
    },
  );

  it('can always be finished: the joint document, with its forks and ladders', () => {
    const source = readFileSync(new URL('joint-document.yaml', folder), 'utf8');
    expect(examineProblems(source, { resolveCall: () => undefined })).toEqual([]);
  }, 60_000);

  it('pins the workflow a call names', () => {
    expect(shipped('deliverable').calls['rectification']).toEqual(shipped('rectification'));
  });
});
