interface Failure {
  file: string;
  line: number;
  /** The scenario with its first difference, or why it cannot be read. */
  what: string;
}

/** The scenarios a refusal tells of: those that went another way, and those that cannot be read. */
export function failuresIn({ scenarios, problems }: Readonly<Record<string, unknown>>): Failure[] {
  const played = recordsIn(scenarios).map(({ file, line, name, difference }) => ({
    file: text(file),
    line: Number(line),
    what: `${text(name)}：${text(difference)}`,
  }));
  const unread = recordsIn(problems).map(({ file, line, message }) => ({
    file: text(file),
    line: Number(line),
    what: text(message),
  }));
  return [...unread, ...played];
}

const recordsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
