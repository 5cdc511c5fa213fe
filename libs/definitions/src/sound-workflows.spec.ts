import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { examineProblems, formatProblem } from './index.js';
import { ordinary } from './rules/testing/ordinary.js';
import { graphOf } from './testing/graph-of.js';

const folder = new URL('./testing/good/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const called = graphOf(ordinary);

describe('lint and exploration', () => {
  it('have at least fifty sound workflows to be silent about', () => {
    expect(files.length).toBeGreaterThanOrEqual(50);
  });

  it.each(files)('raise no alarm at %s', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const problems = examineProblems(source, { file, resolveCall: () => called });
    expect(problems.map(formatProblem)).toEqual([]);
  });
});
