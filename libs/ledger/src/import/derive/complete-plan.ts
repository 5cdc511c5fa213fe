import type { ImportedDeliverable, ImportedPlan, ImportedTask, ImportedUnit } from '../plan-import.js';
import { isCollective } from '../printed/unit-list.js';
import type { PrintedDeliverable, PrintedPlan, PrintedTask } from '../read/printed-plan.js';
import { actionVerbOf } from './action-verb.js';
import { compoundOf } from './compound.js';
import { namedDocumentsOf } from './named-documents.js';
import { numbersOf } from './numbering.js';
import { outputKindOf } from './output-kind.js';
import { type NameUse, type UnitNames, unitNames } from './unit-names.js';

/** A printed item together with the code it got. */
export interface Coded<Item> {
  readonly code: string;
  readonly item: Item;
}

export interface CompletedPlan {
  readonly plan: ImportedPlan;
  readonly names: UnitNames;
  readonly tasks: readonly Coded<PrintedTask>[];
  readonly deliverables: readonly Coded<PrintedDeliverable>[];
}

/** Derives what the printed words imply: codes, units behind names, who drafts, who can be asked, what kind of result. */
export function completePlan(printed: PrintedPlan): CompletedPlan {
  const uses = nameUses(printed);
  const names = unitNames(uses);
  const areas = coded(printed.areas, '');
  const tasks = areas.flatMap(({ code, item }) => coded(item.tasks, `${code}.`));
  const completed = tasks.map(({ code, item }) => completeTask(code, item, names));
  const { title, documentNumber, issuer, issuedOn } = printed.heading;
  return {
    names,
    tasks,
    deliverables: tasks.flatMap(({ code, item }) => coded(item.deliverables, `${code}.`)),
    plan: {
      title,
      documentNumber,
      issuer,
      issuedOn,
      areas: areas.map(({ code, item }) => ({
        code,
        printedLabel: item.label,
        title: item.title,
        line: item.line,
      })),
      tasks: completed.map(({ task }) => task),
      deliverables: completed.flatMap(({ deliverables }) => deliverables),
      units: unitsOf(uses, names),
      bodies: printed.bodies,
      commitments: tasks.flatMap(({ code, item }) =>
        item.commitments.map((each) => ({ ...each, taskCode: code })),
      ),
    },
  };
}

function coded<Item extends { readonly number: number | null }>(
  items: readonly Item[],
  prefix: string,
): Coded<Item>[] {
  const { numbers } = numbersOf(items.map(({ number }) => number));
  return items.map((item, at) => ({ code: `${prefix}${numbers[at] ?? at + 1}`, item }));
}

function completeTask(
  code: string,
  printed: PrintedTask,
  names: UnitNames,
): { task: ImportedTask; deliverables: ImportedDeliverable[] } {
  const leadUnits = distinct(printed.leads?.names ?? [], names);
  const task: ImportedTask = {
    code,
    areaCode: areaOf(code),
    printedLabel: printed.label,
    title: printed.title,
    narrative: printed.narrative,
    leadUnits,
    participatingUnits: distinct(printed.participants?.names ?? [], names),
    participantsOpen: printed.participants?.open ?? false,
    line: printed.line,
  };
  const deliverables = coded(printed.deliverables, `${code}.`).map((each) =>
    completeDeliverable(each, task, names),
  );
  return { task, deliverables };
}

function completeDeliverable(
  { code, item }: Coded<PrintedDeliverable>,
  task: ImportedTask,
  names: UnitNames,
): ImportedDeliverable {
  const stated = distinct(item.responsible?.names ?? [], names);
  const responsibleUnits = stated.length > 0 ? stated : task.leadUnits.slice(0, 1);
  const asked = distinct([...task.participatingUnits, ...item.assisting], names);
  const documents = namedDocumentsOf(item.title);
  const compound = compoundOf(item.title);
  return {
    code,
    areaCode: task.areaCode,
    taskCode: task.code,
    printedLabel: item.label,
    title: item.title,
    dueYear: item.due?.year ?? null,
    duePrecision: item.due?.precision ?? 'year',
    dueOn: item.due?.on ?? null,
    duePrinted: item.duePrinted,
    leadUnits: task.leadUnits,
    responsibleUnit: responsibleUnits[0] ?? null,
    responsibleUnits,
    responsibleBasis: stated.length > 0 ? 'stated' : 'inherited-from-lead',
    responsiblePrinted: item.responsible?.names.join('、') ?? null,
    responsiblePhrase: item.responsible?.phrase ?? null,
    reviewUnits: asked.filter(
      (unit) => !responsibleUnits.includes(unit) && !task.leadUnits.includes(unit) && !isCollective(unit),
    ),
    reviewListOpen: task.participantsOpen,
    actionVerb: actionVerbOf(item.title),
    outputKind: outputKindOf(item.title),
    producesNamedDocument: documents.produces,
    refersToDocument: documents.refersTo,
    compound: compound?.reason ?? null,
    parts: compound?.parts ?? [],
    searchAliases: item.searchAliases,
    line: item.line,
  };
}

function distinct(printed: readonly string[], names: UnitNames): string[] {
  return [...new Set(printed.map((name) => names.canonical(name)))];
}

function areaOf(taskCode: string): string {
  return taskCode.split('.')[0] ?? taskCode;
}

function nameUses(printed: PrintedPlan): NameUse[] {
  return printed.areas.flatMap(({ tasks }) =>
    tasks.flatMap(({ leads, participants, deliverables }) => [
      ...[leads, participants].flatMap((list) =>
        (list?.names ?? []).map((name) => ({ name, line: list?.line ?? 1, quote: name })),
      ),
      ...deliverables.flatMap(({ responsible, assisting, line }) => [
        ...(responsible?.names ?? []).map((name) => ({
          name,
          line,
          quote: `${name}${responsible?.phrase ?? ''}`,
        })),
        ...assisting.map((name) => ({ name, line, quote: name })),
      ]),
    ]),
  );
}

function unitsOf(uses: readonly NameUse[], names: UnitNames): ImportedUnit[] {
  const units = new Map<string, ImportedUnit>();
  for (const { name, line } of uses) {
    const canonical = names.canonical(name);
    const known = units.get(canonical);
    units.set(canonical, {
      name: canonical,
      printedAs: [...new Set([...(known?.printedAs ?? []), name])],
      collective: isCollective(canonical),
      line: known?.line ?? line,
    });
  }
  return [...units.values()];
}
