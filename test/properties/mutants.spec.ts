import fs from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runProperties } from './run-properties.js';

interface Tried {
  readonly name: string;
  /** What it is meant to break; `null`: nothing. */
  readonly invariant: string | null;
  readonly found: string | null;
  readonly report: string | null;
}

const numbers = Array.from({ length: 15 }, (_, index) => String(index + 1).padStart(2, '0'));
const mutants = fs
  .readdirSync(new URL('mutants/', import.meta.url))
  .map((file) => file.replace('.yaml', ''))
  .sort();

describe('a defect that is put into the product', () => {
  let tried: readonly Tried[] = [];
  beforeAll(async () => {
    tried = await runProperties<readonly Tried[]>('--mutants');
  });

  it('is there for each of the fifteen invariants', () => {
    expect(tried.flatMap(({ invariant }) => invariant ?? []).sort()).toEqual(numbers);
  });

  it.each(mutants)('is found by the invariant it breaks: %s', (name) => {
    const [number] = name.split('-');
    expect(tried.find((one) => one.name === name)).toMatchObject({ invariant: number, found: number });
  });

  it('is not found where there is none', () => {
    expect(tried.find(({ invariant }) => invariant === null)).toMatchObject({ found: null, report: null });
  });
});
