import type { Expression } from '#libs/engine';
import type { Rule } from './rule.js';
import { waitsOf } from './structure.js';

/** A wait until what is no date never ends. */
export const waitForNoDate: Rule = {
  name: 'wait-for-no-date',
  severity: 'error',
  check: (graph) =>
    waitsOf(graph)
      .filter(({ until }) => until?.kind === 'date' && !mayBeDate(until.date))
      .map(({ id }) => ({
        path: ['steps', id, 'wait'],
        message: `环节“${id}”等的不是日期。`,
        expected: '如 =subject.publishOn，或者 ="2026-01-31"',
      })),
};

function mayBeDate(expression: Expression): boolean {
  if (expression.op === 'literal') return typeof expression.value === 'string' && isDate(expression.value);
  return !['list', 'not', 'and', 'or', 'in', 'compare'].includes(expression.op);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
