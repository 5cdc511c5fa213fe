/** Everything that is wrong with the environment, in one message. */
export class ConfigProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      [
        'The configuration cannot be used. Please correct:',
        ...problems.map((problem) => `  - ${problem}`),
      ].join('\n'),
    );
    this.name = 'ConfigProblems';
  }
}

/** Reads one variable after the other and remembers what was wrong, instead of stopping at the first. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  /** The text of a variable; null when it is absent or empty. */
  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  integer(name: string, range: { from: number; to: number; otherwise: number }): number {
    const value = this.text(name);
    if (value === null) return range.otherwise;
    const number = Number(value);
    if (Number.isInteger(number) && number >= range.from && number <= range.to) return number;
    this.expected(name, `a whole number from ${range.from} to ${range.to}`, value);
    return range.otherwise;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.text(name);
    if (value === null) return otherwise;
    const choice = choices.find((candidate) => candidate === value.toLowerCase());
    if (choice === undefined) this.expected(name, `one of ${choices.join(', ')}`, value);
    return choice ?? otherwise;
  }

  /** An address with one of the given schemes. The value is not repeated in the problem: it may hold a password. */
  address(name: string, schemes: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (URL.canParse(value) && schemes.includes(new URL(value).protocol)) return value;
    this.problems.push(`${name}: expected an address that begins with ${schemes.join('// or ')}//`);
    return null;
  }

  private expected(name: string, expected: string, found: string): void {
    this.problems.push(`${name}: expected ${expected}, found "${found}"`);
  }
}
