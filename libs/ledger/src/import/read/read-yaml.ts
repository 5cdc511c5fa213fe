import { isMap, LineCounter, parseDocument } from 'yaml';
import type { ImportedBody } from '../plan-import.js';
import { documentNumbersIn } from '../printed/document-number.js';
import { dueOf } from '../printed/due-phrase.js';
import type {
  PrintedArea,
  PrintedDeliverable,
  PrintedPlan,
  PrintedTask,
  PrintedUnits,
  Reading,
} from './printed-plan.js';
import { yamlExcess } from './yaml-limits.js';
import { type FieldProblem, YamlFields } from './yaml-fields.js';

/**
 * Reads our own format: the facts of a plan without its prose. Numbers come from the order; units and due times are
 * written as printed, so that the same questions arise as from the printed plan.
 */
export function readYamlPlan(text: string): Reading {
  const lines = new LineCounter();
  const excess = yamlExcess(text);
  if (excess !== null) return { ok: false, details: [{ line: 1, message: excess }] };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems: FieldProblem[] = document.errors.map(({ message, pos }) => ({
    line: lines.linePos(pos[0]).line,
    message: `YAML语法错误：${message.split('\n')[0] ?? ''}`,
  }));
  if (problems.length > 0) return { ok: false, details: problems.slice(0, mostProblems) };
  if (!isMap(document.contents)) return { ok: true, plan: emptyPlan };
  const plan = planOf(new YamlFields(document.contents, lines, problems), problems);
  return problems.length > 0 ? { ok: false, details: problems } : { ok: true, plan };
}

/** Enough to start correcting a file. */
const mostProblems = 100;

const emptyPlan: PrintedPlan = {
  heading: { title: null, documentNumber: null, issuer: null, issuedOn: null, line: 1, quote: '' },
  areas: [],
  bodies: [],
  documentNumbers: [],
  supervision: { line: 1, quote: '', unit: null },
  openQuestions: null,
};

function planOf(fields: YamlFields, problems: FieldProblem[]): PrintedPlan {
  fields.allow(
    'title',
    'documentNumber',
    'issuer',
    'issuedOn',
    'bodies',
    'references',
    'supervisingUnit',
    'openQuestions',
    'areas',
  );
  const references = fields.texts('references');
  const open = fields.texts('openQuestions');
  return {
    heading: {
      title: fields.text('title'),
      documentNumber: fields.text('documentNumber'),
      issuer: fields.text('issuer'),
      issuedOn: fields.text('issuedOn'),
      line: fields.line,
      quote: fields.text('title') ?? '',
    },
    bodies: fields.list('bodies').map((body) => bodyOf(body, problems)),
    documentNumbers: references.flatMap((reference) =>
      documentNumbersIn(reference).map((found) => ({ ...found, line: fields.lineOfKey('references') })),
    ),
    supervision: { line: fields.line, quote: '', unit: fields.text('supervisingUnit') },
    openQuestions: open.length > 0 ? open : null,
    areas: fields.list('areas').map((area, at) => areaOf(area, at, problems)),
  };
}

function bodyOf(fields: YamlFields, problems: FieldProblem[]): ImportedBody {
  fields.allow('name', 'kind');
  const kinds = ['committee', 'leading-group', 'special-group'] as const;
  const kind = kinds.find((each) => each === fields.text('kind'));
  if (kind === undefined)
    problems.push({ line: fields.lineOfKey('kind'), message: `“kind”应当是${kinds.join('、')}之一` });
  return { name: fields.requiredText('name'), kind: kind ?? 'special-group', line: fields.line };
}

function areaOf(fields: YamlFields, at: number, problems: FieldProblem[]): PrintedArea {
  const title = fields.allow('title', 'label', 'tasks').requiredText('title');
  return {
    label: fields.text('label'),
    number: at + 1,
    title,
    line: fields.line,
    quote: title,
    tasks: fields.list('tasks').map((task, index) => taskOf(task, index, problems)),
  };
}

function taskOf(fields: YamlFields, at: number, problems: FieldProblem[]): PrintedTask {
  fields.allow('title', 'label', 'lead', 'with', 'andOthers', 'commitments', 'deliverables');
  const title = fields.requiredText('title');
  const items = fields.list('deliverables');
  return {
    label: fields.text('label') ?? `${at + 1}.`,
    number: at + 1,
    title,
    line: fields.line,
    quote: title,
    narrative: '',
    leads: unitsOf(fields, 'lead', false),
    participants: unitsOf(fields, 'with', fields.flag('andOthers')),
    deliverables: items.map((item, index) =>
      deliverableOf(item, items.length === 1 ? null : index + 1, problems),
    ),
    commitments: fields.list('commitments').map((commitment) => ({
      quote: commitment.allow('quote', 'perYear').requiredText('quote'),
      perYear: commitment.number('perYear') ?? 0,
      line: commitment.line,
    })),
  };
}

function unitsOf(fields: YamlFields, key: 'lead' | 'with', open: boolean): PrintedUnits | null {
  const names = fields.texts(key);
  return names.length === 0 ? null : { names, open, line: fields.lineOfKey(key), quote: names.join('、') };
}

function deliverableOf(
  fields: YamlFields,
  number: number | null,
  problems: FieldProblem[],
): PrintedDeliverable {
  fields.allow('title', 'due', 'by', 'phrase', 'searchAliases');
  const printedDue = fields.text('due');
  const due = printedDue === null ? null : dueOf(printedDue, true);
  if (printedDue !== null && due === null) {
    problems.push({
      line: fields.lineOfKey('due'),
      message: `完成时限“${printedDue}”读不懂，请写成2016、2016年6月底或2016-06-30`,
    });
  }
  const names = fields.texts('by');
  const title = fields.requiredText('title');
  return {
    label: number === null ? null : `(${number})`,
    number,
    title,
    line: fields.line,
    quote: title,
    due,
    duePrinted: printedDue,
    responsible: names.length === 0 ? null : { names, phrase: fields.text('phrase') ?? '负责' },
    assisting: [],
    searchAliases: fields.texts('searchAliases'),
  };
}
