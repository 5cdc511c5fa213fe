import type { BoundaryTimer, WaitEvent } from '#libs/engine';
import { childOf, entriesOf, textOf, type Entry } from '../parse/syntax-tree.js';
import { workingDaysOf } from '../parse/written-values.js';
import { report, type Compilation } from './compilation.js';
import { drawOutcomes } from './draw-flows.js';

type Base = Pick<WaitEvent, 'id' | 'title' | 'stage'>;

/** A wait for a message. Its outcomes are whatever `then` names; `limit` becomes a timer on its edge. */
export function compileWait(bench: Compilation, step: Entry, base: Base): WaitEvent {
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
  return {
    ...base,
    kind: 'wait-event',
    message: textOf(childOf(step.value, 'wait')) ?? '',
    until: null,
    outcomes,
    boundary,
  };
}
