import type { Value } from '../subject.js';

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** Every function there is, and how many arguments it takes. */
export const FUNCTIONS = {
  count: 1,
  min: 1,
  max: 1,
  sum: 1,
  contains: 2,
  'starts-with': 2,
  length: 1,
  'date-add': 2,
  'days-between': 2,
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** A parsed expression. Text becomes this in `definitions`; the engine only ever walks the tree. */
export type Expression =
  | { readonly op: 'literal'; readonly value: Value }
  | { readonly op: 'path'; readonly path: readonly string[] }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }
  | { readonly op: 'in'; readonly left: Expression; readonly right: Expression }
  | {
      readonly op: 'compare';
      readonly by: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly op: 'arithmetic';
      readonly by: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    };
