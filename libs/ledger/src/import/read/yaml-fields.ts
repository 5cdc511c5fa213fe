import { isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml';

export interface FieldProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads fields of a YAML mapping, keeping their lines and collecting everything that does not fit. */
export class YamlFields {
  constructor(
    private readonly map: YAMLMap,
    private readonly lines: LineCounter,
    private readonly problems: FieldProblem[],
  ) {}

  get line(): number {
    return this.lineOf(this.map);
  }

  /** Reports keys that mean nothing here, so that a misspelled one is not silently lost. */
  allow(...keys: readonly string[]): this {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : '?';
      if (keys.includes(name)) continue;
      const line = isScalar(key) ? this.lineOf(key) : this.line;
      this.problems.push({ line, message: `不认识的字段“${name}”，可用：${keys.join('、')}` });
    }
    return this;
  }

  text(key: string): string | null {
    const value = this.scalar(key);
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    return this.wrong(key, '一段文字', null);
  }

  requiredText(key: string): string {
    const text = this.text(key);
    return text === null || text === '' ? this.wrong(key, '一段文字', '') : text;
  }

  number(key: string): number | null {
    const value = this.scalar(key);
    if (value === null || value === undefined) return null;
    return typeof value === 'number' ? value : this.wrong(key, '一个数', null);
  }

  flag(key: string): boolean {
    const value = this.scalar(key) ?? false;
    return typeof value === 'boolean' ? value : this.wrong(key, 'true或false', false);
  }

  /** One text, or a list of them. */
  texts(key: string): string[] {
    const node = this.map.get(key, true) as Node | undefined;
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    const items: unknown[] = isSeq(node) ? node.items : [node];
    return items.flatMap((item) =>
      isScalar(item) && typeof item.value === 'string'
        ? [item.value.trim()]
        : this.wrong(key, '文字的列表', []),
    );
  }

  /** A list of mappings. */
  list(key: string): YamlFields[] {
    const node = this.map.get(key, true) as Node | undefined;
    if (node === undefined) return [];
    if (!isSeq(node)) return this.wrong(key, '一个列表', []);
    return node.items.flatMap((item) =>
      isMap(item) ? [new YamlFields(item, this.lines, this.problems)] : this.wrong(key, '字段的列表', []),
    );
  }

  lineOfKey(key: string): number {
    const node = this.map.get(key, true) as Node | undefined;
    return node === undefined ? this.line : this.lineOf(node);
  }

  private scalar(key: string): unknown {
    const node = this.map.get(key, true) as Node | undefined;
    if (node === undefined) return null;
    return isScalar(node) ? node.value : this.wrong(key, '一个值', null);
  }

  private wrong<Fallback>(key: string, expected: string, fallback: Fallback): Fallback {
    this.problems.push({ line: this.lineOfKey(key), message: `“${key}”应当是${expected}` });
    return fallback;
  }

  private lineOf(node: Node): number {
    return this.lines.linePos(node.range?.[0] ?? 0).line;
  }
}
