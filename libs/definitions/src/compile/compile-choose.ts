import type { ExclusiveGateway, Expression, FlowId } from '#libs/engine';
import { childOf, itemsOf, type Entry } from '../parse/syntax-tree.js';
import { compileExpression } from './compile-expression.js';
import { report, type Compilation } from './compilation.js';
import { drawFlow } from './draw-flows.js';

type Base = Pick<ExclusiveGateway, 'id' | 'title' | 'stage'>;

/** A fork by conditions. It must end in `else`, or one day no branch would fit. */
export function compileChoose(bench: Compilation, step: Entry, base: Base): ExclusiveGateway {
  const items = itemsOf(childOf(step.value, 'choose'));
  const branches = items.flatMap((item, index) => {
    const otherwise = childOf(item, 'else');
    if (otherwise !== undefined && index < items.length - 1) {
      report(bench, item.at, 'else-not-last', 'else 之后的分支永远轮不到。', 'else 写在最后');
    }
    const condition: Expression | null =
      otherwise === undefined ? compileExpression(bench, childOf(item, 'if')) : null;
    const target = otherwise ?? childOf(item, 'to');
    const then: FlowId | undefined = drawFlow(
      bench,
      base.id,
      condition === null ? 'else' : `${index + 1}`,
      target,
    );
    return then === undefined ? [] : [{ if: condition, then }];
  });
  if (!items.some((item) => childOf(item, 'else') !== undefined)) {
    const message = `环节“${step.key}”没有写其他情况去哪里。`;
    report(bench, step.keyAt, 'choose-without-else', message, '最后加一行 - { else: 环节 }');
  }
  return { ...base, kind: 'exclusive-gateway', branches };
}
