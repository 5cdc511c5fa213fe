import type { Value } from '#libs/engine';
import type { Slot, Slots } from './form.js';

/** One line as it was written, ready to be understood: who, what, and the words and details after the colon. */
export class Said {
  constructor(
    readonly slots: Slots,
    /** The sentence after the colon; empty when there is none. */
    readonly words: string,
    private readonly details: Readonly<Record<string, Value>>,
  ) {}

  /** What fills a place. The form of the phrase says which places it has. */
  slot(name: Slot): string {
    return this.slots[name] ?? '';
  }

  /** Several names, parted by `、`. */
  several(name: Slot): readonly string[] {
    return this.slot(name).split('、');
  }

  has(detail: string): boolean {
    return detail in this.details;
  }

  text(detail: string): string | null {
    const value = this.details[detail];
    return typeof value === 'string' ? value : null;
  }

  count(detail: string): number | null {
    const value = this.details[detail];
    return typeof value === 'number' ? value : null;
  }

  flag(detail: string): boolean {
    return this.details[detail] === true;
  }

  list(detail: string): readonly string[] {
    const value = this.details[detail];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** Several rows of data. */
  rows(detail: string): readonly Readonly<Record<string, Value>>[] {
    const value = this.details[detail];
    return Array.isArray(value) ? value.filter(isRecord) : [];
  }

  values(detail: string): Readonly<Record<string, Value>> {
    const value = this.details[detail];
    return isRecord(value) ? value : {};
  }
}

function isRecord(value: Value | undefined): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
