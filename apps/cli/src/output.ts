/** Where a command speaks: words for people, or one JSON value for machines. Never both. */
export interface Output {
  /** A line for people; silent under `--json`. */
  say(line: string): void;
  /** The result of the command; printed only under `--json`. */
  result(value: unknown): void;
}

export function outputFor(json: boolean, write: (text: string) => void): Output {
  return json
    ? { say: () => undefined, result: (value) => write(`${JSON.stringify(value, null, 2)}\n`) }
    : { say: (line) => write(`${line}\n`), result: () => undefined };
}
