import { suggestion, type Finding, type Position } from '#libs/definitions';
import { phrases, type AnyPhrase } from '../phrases/index.js';
import { matchForm, shownForm, wordsOf, type Slots } from '../phrases/form.js';
import { complaint } from './complaint.js';

export interface FoundPhrase {
  readonly phrase: AnyPhrase;
  readonly slots: Slots;
}

/** Forms that begin with a word of their own are known by it; only then may the first word be a name. */
const inOrder = [
  ...phrases.filter(({ form }) => !form.startsWith('{')),
  ...phrases.filter(({ form }) => form.startsWith('{')),
];

/** The phrase a line says, or what is wrong with it. */
export function findPhrase(head: string, at: Position): FoundPhrase | Finding {
  for (const phrase of inOrder) {
    const slots = matchForm(phrase.form, head);
    if (slots !== undefined) return { phrase, slots };
  }
  return complaint(at, 'phrase', `“${head}”看不懂。`, advice(head));
}

/** The forms that share a word with the line; otherwise the word that comes nearest. */
function advice(head: string): string {
  const written = head.split(' ');
  const alike = phrases.filter(({ form }) => wordsOf(form).some((word) => written.includes(word)));
  if (alike.length > 0)
    return [...new Set(alike.map(({ form }) => shownForm(form)))].slice(0, 3).join('，或 ');
  const known = [...new Set(phrases.flatMap(({ form }) => wordsOf(form)))];
  const near = written.map((word) => suggestion(word, known)).find((word) => !word.includes('、'));
  return near ?? '“谁 做什么: 说明”，见 docs/scenarios.md';
}
