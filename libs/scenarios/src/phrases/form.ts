/** The places of a form that are filled in, and what each stands for. */
export const SLOTS = ['谁', '人', '人们', '席', '环节', '数', '词', '日期', '钟点', '流程', '事件'] as const;
export type Slot = (typeof SLOTS)[number];

export type Slots = Readonly<Partial<Record<Slot, string>>>;

interface Part {
  readonly slot: Slot | null;
  readonly word: string;
}

/** `{谁} 转办 {人}`: words that stand, and places between them, parted by spaces. */
function partsOf(form: string): readonly Part[] {
  return form.split(' ').map((word) => {
    const slot = SLOTS.find((name) => word === `{${name}}`);
    return { slot: slot ?? null, word };
  });
}

/** What fills the places of a form; `undefined` when the line does not have this form. */
export function matchForm(form: string, head: string): Slots | undefined {
  const parts = partsOf(form);
  const written = head.split(' ');
  if (parts.length !== written.length) return undefined;
  const slots: Partial<Record<Slot, string>> = {};
  for (const [index, { slot, word }] of parts.entries()) {
    const found = written[index] ?? '';
    if (slot === null && found !== word) return undefined;
    if (slot !== null) slots[slot] = found;
  }
  return slots;
}

/** The words of a form that stand: by them a line is known. */
export function wordsOf(form: string): readonly string[] {
  return partsOf(form).flatMap(({ slot, word }) => (slot === null ? [word] : []));
}

/** The form as a clerk reads it. */
export function shownForm(form: string): string {
  return form.replaceAll('{', '‹').replaceAll('}', '›');
}

/** The form as a regular expression for an editor. */
export function patternOf(form: string): string {
  const parts = partsOf(form).map(({ slot, word }) => (slot === null ? word : '[^ ]+'));
  return `^${parts.join(' ')}$`;
}
