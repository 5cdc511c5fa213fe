import type { CompletedPlan } from '../derive/complete-plan.js';
import type { ImportedPlan } from '../plan-import.js';
import type { PrintedTask } from '../read/printed-plan.js';
import type { Asked } from './asked.js';

/** Names that may mean the same unit, and names that mean no single unit. */
export function askAboutNames({ names, plan }: CompletedPlan): Asked[] {
  const aliases = names.aliases.map(({ name, line, quote, candidates }): Asked => {
    const [only, ...more] = candidates;
    return {
      code: more.length === 0 ? 'unit.alias' : 'unit.ambiguous',
      about: name,
      line,
      quote,
      text: `“${name}”是否就是“${candidates.join('”或“')}”？`,
      proposal: more.length === 0 ? (only ?? null) : null,
      options: [...candidates, `${name}是另一个单位`],
    };
  });
  const collectives = plan.units
    .filter(({ collective }) => collective)
    .map(({ name, line }): Asked => ({
      code: 'unit.collective',
      about: name,
      line,
      quote: name,
      text: `“${name}”不是一个具体单位，不能征求意见。由哪些单位参加？`,
      proposal: '暂不列入',
    }));
  return [...aliases, ...collectives];
}

/** A task's lead and participants. */
export function askAboutTask(code: string, task: PrintedTask, { names }: CompletedPlan): Asked[] {
  const asked: Asked[] = [];
  const at = { about: code, line: task.line, quote: task.quote };
  const leads = [...new Set(task.leads?.names.map((name) => names.canonical(name)))];
  if (leads.length === 0) {
    const text = `任务${code}没有写明牵头单位，由谁牵头？`;
    asked.push({ ...at, code: 'lead.missing', text, proposal: null, blocking: true });
  }
  if (task.leads !== null && leads.length > 1) {
    asked.push({
      code: 'lead.several',
      about: code,
      line: task.leads.line,
      quote: task.leads.quote,
      text: `任务${code}有${leads.length}个牵头单位，由哪一个签批？`,
      proposal: leads[0] ?? null,
      options: leads,
    });
  }
  if (task.participants?.open) {
    asked.push({
      code: 'participants.open',
      about: code,
      line: task.participants.line,
      quote: `${task.participants.names.at(-1) ?? ''}等`,
      text: `任务${code}的参加单位以“等”结尾，还有哪些单位？`,
      proposal: '暂不增加',
    });
  }
  if (task.deliverables.length === 0) {
    asked.push({
      ...at,
      code: 'task.no-deliverable',
      text: `任务${code}没有列出成果，是否遗漏？`,
      proposal: '没有成果',
    });
  }
  return asked;
}

/** Responsible units nobody stated, or that stand outside their task; deliverables nobody can review. */
export function askAboutDuties(plan: ImportedPlan, quoteOf: (code: string) => string): Asked[] {
  return plan.deliverables.flatMap((deliverable) => {
    const { code, line, responsibleUnit, responsibleBasis, leadUnits, reviewUnits, taskCode } = deliverable;
    const at = { about: code, line, quote: quoteOf(code) };
    const asked: Asked[] = [];
    if (responsibleBasis === 'inherited-from-lead' && responsibleUnit !== null) {
      const text = `${code}没有写明责任单位，是否由牵头单位${responsibleUnit}负责？`;
      asked.push({ ...at, code: 'responsible.inherited', text, proposal: responsibleUnit });
    }
    const inTask = plan.tasks.find((task) => task.code === taskCode)?.participatingUnits ?? [];
    if (responsibleUnit !== null && ![...leadUnits, ...inTask].includes(responsibleUnit)) {
      const text = `${code}由${responsibleUnit}负责，但它不在任务${taskCode}的牵头、参加单位之列。是否有误？`;
      asked.push({ ...at, code: 'responsible.outside-task', text, proposal: responsibleUnit });
    }
    if (reviewUnits.length === 0) {
      asked.push({
        ...at,
        code: 'review.empty',
        text: `${code}没有可以征求意见的参加单位，由谁审核？`,
        proposal: '送审时由牵头单位主要负责人确定',
        options: ['送审时由牵头单位主要负责人确定', '不适用（须写明理由）'],
      });
    }
    return asked;
  });
}
