import type { ProblemCode } from './problem-table.js';

/** One field of a request that cannot be used. `field` is a path such as `items.0.place`. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** A refusal as the caller reads it: RFC 9457, with a stable code. Facts of the refusal stand beside these. */
export interface Problem {
  readonly type: 'about:blank';
  /** One Chinese sentence for the person who asked. */
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly requestId: string;
  readonly [fact: string]: unknown;
}

export interface ProblemDetails {
  /** What the code's title cannot say: who, when, how many. In Chinese. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Values of the refusal a client may act on. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

/** Thrown anywhere in the API to answer with a problem. The status and the title are the code's, in one table. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? code);
  }
}

/** One field that cannot be used. */
export function invalidField(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', { errors: [{ field, message }] });
}
