import {
  childOf,
  entriesOf,
  itemsOf,
  parseYaml,
  plainOf,
  shapeCheckOf,
  textOf,
  type Finding,
  type SyntaxNode,
} from '#libs/definitions';
import type { BusinessDate, Instant, Value } from '#libs/engine';
import { readTown } from '../town/read-town.js';
import { townFileSchema } from '../town/town-schema.js';
import type { Town } from '../town/town.js';
import { complaint } from './complaint.js';
import type { Holidays, Line, Scenario } from './line.js';
import { LineReader, momentOf } from './read-line.js';
import { looseSchema } from './scenario-schema.js';

const checkShape = shapeCheckOf(looseSchema);
const checkTown = shapeCheckOf(townFileSchema);

type Attributes = Readonly<Record<string, Value>>;

/** A file of scenarios, understood. */
export interface ScenarioFile {
  readonly workflow: { readonly key: string; readonly at: SyntaxNode['at'] };
  readonly town: Town;
  /** `null`: the official holidays. */
  readonly holidays: Holidays | null;
  readonly begins: Instant;
  readonly scenarios: readonly (Scenario & { readonly attributes: Attributes })[];
}

export type ReadScenarios =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Text in, scenarios out. Every fault is a value; nothing here throws, whatever the text. */
export function readScenarios(
  source: string,
  townNamed: (name: string) => string | undefined,
): ReadScenarios {
  const parsed = parseYaml(source);
  if (!parsed.ok) return { ok: false, findings: parsed.findings };
  const { root } = parsed;
  const faults = [...parsed.findings, ...checkShape(root)];
  if (faults.length > 0) return { ok: false, findings: faults };

  const town = townIn(childOf(root, '机构'), townNamed);
  const begins = momentOf(textOf(childOf(root, '开始')) ?? '');
  if ('message' in town) return { ok: false, findings: [town] };
  if (begins === undefined)
    return {
      ok: false,
      findings: [complaint(childOf(root, '开始')?.at ?? root.at, 'shape', '没有这一天。')],
    };

  const { scenarios, findings } = scenariosIn(root);
  if (findings.length > 0) return { ok: false, findings };
  const key = childOf(root, '流程');
  return {
    ok: true,
    file: {
      workflow: { key: textOf(key) ?? '', at: key?.at ?? root.at },
      town,
      holidays: holidaysIn(childOf(root, '日历')),
      begins,
      scenarios,
    },
  };
}

function townIn(
  node: SyntaxNode | undefined,
  townNamed: (name: string) => string | undefined,
): Town | Finding {
  const name = textOf(node);
  if (name === undefined) return readTown(node);
  const at = node?.at ?? { line: 1, column: 1 };
  const source = townNamed(name);
  if (source === undefined) return complaint(at, 'unknown-name', `没有叫“${name}”的机构文件。`);
  const parsed = parseYaml(source);
  const [fault] = parsed.ok ? [...parsed.findings, ...checkTown(parsed.root)] : parsed.findings;
  if (fault !== undefined || !parsed.ok) {
    const where = fault === undefined ? '' : `第${fault.line}行：${fault.message}`;
    return complaint(at, 'town', `机构文件“${name}”有错。${where}`, fault?.expected);
  }
  return readTown(parsed.root);
}

function holidaysIn(node: SyntaxNode | undefined): Holidays | null {
  if (node === undefined) return null;
  const dates = (key: string) =>
    itemsOf(childOf(node, key)).flatMap((item) => (textOf(item) as BusinessDate | undefined) ?? []);
  return { off: dates('放假'), worked: dates('上班') };
}

function scenariosIn(root: SyntaxNode): {
  readonly scenarios: ScenarioFile['scenarios'];
  readonly findings: readonly Finding[];
} {
  const courses = new Map<string, readonly Line[]>();
  const reader = new LineReader(courses);
  for (const { key, value } of entriesOf(childOf(root, '前情'))) courses.set(key, reader.readAll(value));
  const shared = attributesIn(childOf(root, '事项'));
  const scenarios = itemsOf(childOf(root, '场景')).map((node) => ({
    at: node.at,
    written: textOf(childOf(node, '名称')) ?? '',
    proves: itemsOf(childOf(node, '证明')).map((item) => Number(plainOf(item))),
    attributes: { ...shared, ...attributesIn(childOf(node, '事项')) },
    lines: [
      ...givenIn(childOf(node, '已知'), reader, courses),
      ...reader.readAll(childOf(node, '依次')),
      ...checksIn(childOf(node, '那么'), reader),
    ],
  }));
  return { scenarios, findings: reader.findings };
}

/** The name of a course, or lines. */
function givenIn(
  node: SyntaxNode | undefined,
  reader: LineReader,
  courses: ReadonlyMap<string, readonly Line[]>,
): readonly Line[] {
  const name = textOf(node);
  if (name === undefined || node === undefined) return reader.readAll(node);
  const lines = courses.get(name);
  if (lines === undefined)
    reader.findings.push(
      complaint(node.at, 'unknown-name', `前情里没有“${name}”。`, [...courses.keys()].join('、')),
    );
  return lines ?? [];
}

/** Only what is looked at, or tried in vain, stands under 那么. */
function checksIn(node: SyntaxNode | undefined, reader: LineReader): readonly Line[] {
  const lines = reader.readAll(node);
  for (const { does, at, written } of lines)
    if (does !== 'check' && does !== 'refusal')
      reader.findings.push(complaint(at, 'phrase', `“${written}”不是结果。`, '做的事写在“依次”里'));
  return lines;
}

function attributesIn(node: SyntaxNode | undefined): Attributes {
  return node === undefined ? {} : (plainOf(node) as Attributes);
}
