import type { BoundaryTimer, WaitEvent } from '#libs/engine';
import { childOf, entriesOf, textOf, type Entry, type SyntaxNode } from '../parse/syntax-tree.js';
import { workingDaysOf } from '../parse/written-values.js';
import { compileExpression } from './compile-expression.js';
import { report, type Compilation } from './compilation.js';
import { drawOutcomes } from './draw-flows.js';

type Base = Pick<WaitEvent, 'id' | 'title' | 'stage'>;

/** A wait: for a message, or for time alone. */
export function compileWait(bench: Compilation, step: Entry, base: Base): WaitEvent {
  const awaited = childOf(step.value, 'wait');
  return awaited?.kind === 'map'
    ? waitForTime(bench, step, base, awaited)
    : waitForMessage(bench, step, base);
}

/** Its outcomes are whatever `then` names; `limit` becomes a timer on its edge. */
function waitForMessage(bench: Compilation, step: Entry, base: Base): WaitEvent {
  const limit = childOf(step.value, 'limit');
  const written = entriesOf(childOf(step.value, 'then')).map(({ key }) => key);
  const messages = written.filter((outcome) => outcome !== 'limit');
  const expected = limit === undefined ? messages : [...messages, 'limit'];

  if (messages.length === 0) {
    report(
      bench,
      step.keyAt,
      'outcome-leads-nowhere',
      `环节“${step.key}”等到消息以后没有去向。`,
      'then: { 结果: 环节 }',
    );
  }
  const { limit: expired, ...outcomes } = drawOutcomes(bench, base.id, step, expected);
  const after = workingDaysOf(textOf(limit));
  const boundary: readonly BoundaryTimer[] =
    after === undefined || expired === undefined ? [] : [{ kind: 'boundary-timer', after, then: expired }];
  const message = textOf(childOf(step.value, 'wait')) ?? '';
  return { ...base, kind: 'wait-event', message, until: null, outcomes, boundary };
}

function waitForTime(bench: Compilation, step: Entry, base: Base, awaited: SyntaxNode): WaitEvent {
  const limit = childOf(step.value, 'limit');
  if (limit !== undefined) {
    const message = `环节“${step.key}”等的就是时间，期限不起作用。`;
    report(bench, limit.at, 'limit-of-time', message, '去掉 limit');
  }
  return {
    ...base,
    kind: 'wait-event',
    message: null,
    until: timeIn(bench, awaited),
    outcomes: drawOutcomes(bench, base.id, step, ['elapsed']),
    boundary: [],
  };
}

function timeIn(bench: Compilation, awaited: SyntaxNode): WaitEvent['until'] {
  const days = workingDaysOf(textOf(childOf(awaited, 'for')));
  if (days !== undefined) return { kind: 'duration', days };
  return { kind: 'date', date: compileExpression(bench, childOf(awaited, 'until')) };
}
