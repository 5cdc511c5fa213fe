/** Where a command speaks: words for people, or one JSON value for machines. Never both. */
export interface Output {
  /** A line for people; silent under `--json`. */
  say(line: string): void;
  /** The result of the command; printed only under `--json`. */
  result(value: unknown): void;
  /** Whether machines have had their one value. */
  readonly answered: boolean;
}

export function outputFor(json: boolean, write: (text: string) => void): Output {
  let answered = false;
  return {
    say: (line) => {
      if (!json) write(`${line}\n`);
    },
    result: (value) => {
      if (json) write(`${JSON.stringify(value, null, 2)}\n`);
      answered = json;
    },
    get answered() {
      return answered;
    },
  };
}
