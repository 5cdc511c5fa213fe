import { entriesOf, childOf, itemsOf, parseYaml, plainOf, textOf, type SyntaxNode } from '#libs/definitions';

/** A test that proves a row no scenario can. */
export interface ProvingTest {
  readonly file: string;
  /** The name of the test, or the beginning of it. */
  readonly test: string;
}

export interface FeatureRow {
  readonly number: number;
  readonly block: string;
  readonly name: string;
  readonly english: string;
  /** A matter of pages, not of the engine. */
  readonly page: boolean;
  readonly tests: readonly ProvingTest[];
}

/** The feature table of `docs/feature-table.yaml`: blocks of numbered rows. */
export function readFeatureTable(source: string): readonly FeatureRow[] {
  const parsed = parseYaml(source);
  if (!parsed.ok) throw new Error(`The feature table cannot be read: ${JSON.stringify(parsed.findings)}`);
  return entriesOf(parsed.root).flatMap(({ key: block, value }) =>
    entriesOf(value).map(({ key, value: row }) => readRow(Number(key), block, row)),
  );
}

function readRow(number: number, block: string, row: SyntaxNode): FeatureRow {
  const word = (node: SyntaxNode, key: string): string => textOf(childOf(node, key)) ?? '';
  const page = childOf(row, 'page');
  return {
    number,
    block,
    name: word(row, 'name'),
    english: word(row, 'english'),
    page: page !== undefined && plainOf(page) === true,
    tests: itemsOf(childOf(row, 'tests')).map((item) => ({
      file: word(item, 'file'),
      test: word(item, 'test'),
    })),
  };
}
