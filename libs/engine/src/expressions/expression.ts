import type { Value } from '../subject.js';

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** A parsed expression. Text becomes this in `definitions`; the engine only ever walks the tree. */
export type Expression =
  | { readonly op: 'literal'; readonly value: Value }
  | { readonly op: 'path'; readonly path: readonly string[] }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
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
