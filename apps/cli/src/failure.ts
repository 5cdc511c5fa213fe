/** Something the user can act on. Printed as one sentence, without a stack; the command exits with `exitCode`. */
export class Failure extends Error {
  constructor(
    message: string,
    /** Machine-readable facts for `--json`. */
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
