import { numberOf } from '../printed/chinese-number.js';
import { dueOf } from '../printed/due-phrase.js';
import { fold, matchKey } from '../printed/fold.js';
import { unitListOf } from '../printed/unit-list.js';
import type { PrintedDeliverable, PrintedPlan, PrintedUnits, Reading } from './printed-plan.js';
import { readDeliverable } from './read-deliverable.js';

/** One row of a table, with the row number its program shows. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

type Column = 'number' | 'area' | 'task' | 'deliverable' | 'lead' | 'participants' | 'responsible' | 'due';
type Columns = ReadonlyMap<Column, number>;

const headers: Readonly<Record<Column, RegExp>> = {
  number: /^(?:序号|编号|代码|成果编号)$/u,
  area: /^(?:改革)?领域(?:名称)?$|^(?:改革)?方面$|^类别$/u,
  task: /^(?:改革|主要|重点|工作)?(?:任务|事项)(?:名称)?$/u,
  deliverable: /^(?:改革|主要|工作)?成果(?:名称|形式|内容)?$/u,
  lead: /^牵头(?:责任)?(?:单位|部门)$|^主办(?:单位|部门)$/u,
  participants: /^(?:参加|参与|配合|协办|协同)(?:单位|部门)$/u,
  responsible: /^(?:责任|承办|负责)(?:单位|部门)$/u,
  due: /^(?:完成|办结)?(?:时限|时间|年度|期限|日期)(?:要求)?$|^时间进度$/u,
};

interface Open<Item> {
  readonly title: string;
  readonly line: number;
  readonly items: Item[];
}
type OpenTask = Open<PrintedDeliverable> & { leads: PrintedUnits | null; participants: PrintedUnits | null };

/** Reads one deliverable a row. Area, task and units may stand only in the first of the rows they hold for. */
export function readTablePlan(rows: readonly TableRow[]): Reading {
  const headerAt = rows
    .slice(0, 10)
    .findIndex((row) => columnsOf(row).has('deliverable') && columnsOf(row).has('task'));
  const header = rows[headerAt];
  if (header === undefined) return { ok: true, plan: planOf([], rows[0]?.line ?? 1, null) };

  const columns = columnsOf(header);
  const details: { line: number; message: string }[] = [];
  const areas: Open<OpenTask>[] = [];
  for (const row of rows.slice(headerAt + 1)) {
    const text = (column: Column): string => row.cells[columns.get(column) ?? -1]?.trim() ?? '';
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const areaTitle = text('area');
    const taskTitle = text('task');
    if (areas.length === 0 || (areaTitle !== '' && areaTitle !== areas.at(-1)?.title)) {
      areas.push({ title: areaTitle, line: row.line, items: [] });
    }
    const area = areas.at(-1);
    if (area && taskTitle !== '' && taskTitle !== area.items.at(-1)?.title) {
      area.items.push({ title: taskTitle, line: row.line, items: [], leads: null, participants: null });
    }
    const task = area?.items.at(-1);
    if (!task) details.push({ line: row.line, message: '没有任务名称' });
    if (text('deliverable') === '') details.push({ line: row.line, message: '没有成果名称' });
    if (text('due') !== '' && dueOf(text('due'), true) === null) {
      details.push({
        line: row.line,
        message: `完成时限“${text('due')}”读不懂，请写成2016年、2016年6月底或2016-06-30`,
      });
    }
    if (!task) continue;
    task.leads ??= unitsIn(text('lead'), row.line);
    task.participants ??= unitsIn(text('participants'), row.line);
    task.items.push(deliverableOf(text, row.line));
  }
  if (details.length > 0) return { ok: false, details };
  const title = rows.slice(0, headerAt).find(({ cells }) => cells.filter((cell) => cell !== '').length === 1);
  return { ok: true, plan: planOf(areas, header.line, title?.cells.find((cell) => cell !== '') ?? null) };
}

function columnsOf({ cells }: TableRow): Columns {
  const columns = new Map<Column, number>();
  cells.forEach((cell, at) => {
    const name = matchKey(cell);
    const column = (Object.keys(headers) as Column[]).find((each) => headers[each].test(name));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

function unitsIn(cell: string, line: number): PrintedUnits | null {
  const list = unitListOf(cell.replace(/\n/g, '、'));
  return list.names.length === 0 ? null : { ...list, line, quote: cell };
}

/** The columns speak first; what a title carries in brackets fills the gaps. */
function deliverableOf(text: (column: Column) => string, line: number): PrintedDeliverable {
  const label = text('number') === '' ? null : text('number');
  const number = numberOf(
    fold(label ?? '')
      .split('.')
      .at(-1) ?? '',
  );
  const read = readDeliverable({ label: null, number, printed: text('deliverable'), line });
  const due = text('due') === '' ? null : dueOf(text('due'), true);
  const responsible = unitListOf(text('responsible')).names;
  return {
    ...read,
    label,
    number: label?.includes('.') ? number : null,
    due: due ?? read.due,
    duePrinted: due === null ? read.duePrinted : text('due'),
    responsible: responsible.length > 0 ? { names: responsible, phrase: '责任单位' } : read.responsible,
  };
}

function planOf(areas: readonly Open<OpenTask>[], line: number, title: string | null): PrintedPlan {
  return {
    heading: { title, documentNumber: null, issuer: null, issuedOn: null, line, quote: title ?? '' },
    areas: areas.map((area, areaAt) => ({
      label: null,
      number: areaAt + 1,
      title: area.title,
      line: area.line,
      quote: area.title,
      tasks: area.items.map((task, taskAt) => ({
        label: null,
        number: taskAt + 1,
        title: task.title,
        line: task.line,
        quote: task.title,
        narrative: '',
        leads: task.leads,
        participants: task.participants,
        deliverables: task.items.map((item, at) => ({ ...item, number: item.number ?? at + 1 })),
        commitments: [],
      })),
    })),
    bodies: [],
    documentNumbers: [],
    supervision: { line, quote: '', unit: null },
    openQuestions: null,
  };
}
