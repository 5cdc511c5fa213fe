import type { ScenarioResult } from '#libs/scenarios';
import type { FeatureRow, ProvingTest } from './feature-table.js';

export type Verdict = 'proven' | 'failed' | 'by-test' | 'page' | 'unproven';

export interface JudgedRow {
  readonly row: FeatureRow;
  readonly verdict: Verdict;
  readonly scenarios: readonly ScenarioResult[];
}

/** What stands behind each row: its scenarios and what came of them, tests, or nothing. */
export function judgeFeatures(
  rows: readonly FeatureRow[],
  results: readonly ScenarioResult[],
  isThere: (test: ProvingTest) => boolean,
): readonly JudgedRow[] {
  return rows.map((row) => {
    const scenarios = results.filter(({ proves }) => proves.includes(row.number));
    return { row, scenarios, verdict: verdictOn(row, scenarios, isThere) };
  });
}

function verdictOn(
  { page, tests }: FeatureRow,
  scenarios: readonly ScenarioResult[],
  isThere: (test: ProvingTest) => boolean,
): Verdict {
  if (scenarios.some(({ difference }) => difference !== null)) return 'failed';
  if (!tests.every(isThere)) return 'failed';
  if (scenarios.length > 0) return 'proven';
  if (tests.length > 0) return 'by-test';
  return page ? 'page' : 'unproven';
}
