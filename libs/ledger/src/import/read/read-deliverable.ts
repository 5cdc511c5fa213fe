import { closingBrackets } from '../printed/closing-brackets.js';
import { withoutEnd } from '../printed/fold.js';
import type { PrintedDeliverable } from './printed-plan.js';

interface DeliverableLine {
  readonly label: string | null;
  readonly number: number | null;
  /** The line without its label. */
  readonly printed: string;
  readonly line: number;
}

/** 制定…办法。（2015年完成）（市委办公室负责） → title, due time and units. */
export function readDeliverable({ label, number, printed, line }: DeliverableLine): PrintedDeliverable {
  const { before, ...closing } = closingBrackets(printed);
  return {
    label,
    number,
    title: withoutEnd(before),
    line,
    quote: `${label ?? ''}${printed}`,
    ...closing,
    searchAliases: [],
  };
}
