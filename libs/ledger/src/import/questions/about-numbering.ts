import { type CompletedPlan } from '../derive/complete-plan.js';
import { numbersOf } from '../derive/numbering.js';
import type { PrintedPlan } from '../read/printed-plan.js';
import type { Asked } from './asked.js';

/** Siblings whose printed numbers are missing, repeated or out of order. */
export function askAboutNumbering({ areas }: PrintedPlan, { tasks }: CompletedPlan): Asked[] {
  const families = [
    { of: '方案', children: areas },
    ...areas.map(({ title, tasks: held }) => ({ of: title, children: held })),
    ...tasks.map(({ code, item }) => ({ of: `任务${code}`, children: item.deliverables })),
  ];
  const broken = families.flatMap(({ of, children }): Asked[] => {
    const first = children.find(({ number }, at) => number !== at + 1);
    if (first === undefined || numbersOf(children.map(({ number }) => number)).sound) return [];
    return [
      {
        code: 'numbering.broken',
        about: of,
        line: first.line,
        quote: first.quote,
        text: `${of}之下的序号不连续（有缺号、重号或漏编），是否有遗漏？`,
        proposal: '没有遗漏',
      },
    ];
  });
  const loose = areas.filter(({ title }) => title === '');
  return [
    ...broken,
    ...loose.map(({ line, quote }): Asked => ({
      code: 'area.missing',
      about: 'plan',
      line,
      quote,
      text: '这些任务没有列在任何领域之下，归入哪个领域？',
      proposal: null,
    })),
  ];
}
