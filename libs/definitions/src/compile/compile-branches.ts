import type { Expression, FlowId, NodeId } from '#libs/engine';
import { childOf, itemsOf, type Entry } from '../parse/syntax-tree.js';
import { compileExpression } from './compile-expression.js';
import { report, type Compilation } from './compilation.js';
import { drawFlow } from './draw-flows.js';

interface Branch {
  readonly if: Expression | null;
  readonly then: FlowId;
}

/** Branches by conditions, under `choose` or `inclusive`. They must end in `else`, or one day none would fit. */
export function compileBranches(
  bench: Compilation,
  step: Entry,
  key: 'choose' | 'inclusive',
  from: NodeId,
): readonly Branch[] {
  const items = itemsOf(childOf(step.value, key));
  if (!items.some((item) => childOf(item, 'else') !== undefined)) {
    const message = `环节“${step.key}”没有写其他情况去哪里。`;
    report(bench, step.keyAt, 'choose-without-else', message, '最后加一行 - { else: 环节 }');
  }
  return items.flatMap((item, index) => {
    const otherwise = childOf(item, 'else');
    if (otherwise !== undefined && index < items.length - 1) {
      report(bench, item.at, 'else-not-last', 'else 之后的分支永远轮不到。', 'else 写在最后');
    }
    const condition = otherwise === undefined ? compileExpression(bench, childOf(item, 'if')) : null;
    const name = condition === null ? 'else' : `${index + 1}`;
    const then = drawFlow(bench, from, name, otherwise ?? childOf(item, 'to'));
    return then === undefined ? [] : [{ if: condition, then }];
  });
}
