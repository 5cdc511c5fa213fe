import { type Due, dueOf } from './due-phrase.js';
import { fold } from './fold.js';
import { looksLikeUnit, unitListOf } from './unit-list.js';

/** The end of a deliverable line, read from the right: title, then due time and units in brackets. */
export interface ClosingBrackets {
  /** What stands before the first bracket that was understood. */
  readonly before: string;
  readonly due: Due | null;
  readonly duePrinted: string | null;
  readonly responsible: { readonly names: readonly string[]; readonly phrase: string } | null;
  readonly assisting: readonly string[];
}

type Meaning = Omit<ClosingBrackets, 'before'>;

const nothing: Meaning = { due: null, duePrinted: null, responsible: null, assisting: [] };
const responsibleEnd = /(牵头负责|牵头落实|负责落实|组织落实|组织实施|牵头|负责|主办|承办|落实)$/u;
const assistingEnd = /(配合|协办|协助|参与|参加)$/u;
const responsibleLabel = /^(责任|承办|主办|牵头|负责|完成)(?:单位|部门):/u;
const assistingLabel = /^(?:参加|参与|配合|协办)(?:单位|部门):/u;
const dueLabel = /^(?:完成|办结)?(?:时限|时间|期限|时间进度|时间要求|时限要求):/u;
const noEndDate = /^(?:长期|持续|常态|每年|逐年|适时|逐步)/u;

/** Takes brackets off the end while they are due times or units; a bracket that is neither belongs to the title. */
export function closingBrackets(printed: string): ClosingBrackets {
  let rest: ClosingBrackets = { before: printed, ...nothing };
  for (;;) {
    const last = lastBracket(rest.before);
    const meaning = last && meaningOf(last.inner);
    if (!last || !meaning) return rest;
    rest = {
      before: last.before,
      due: rest.due ?? meaning.due,
      duePrinted: rest.duePrinted ?? meaning.duePrinted,
      responsible: rest.responsible ?? meaning.responsible,
      assisting: [...meaning.assisting, ...rest.assisting],
    };
  }
}

function lastBracket(printed: string): { before: string; inner: string } | null {
  const folded = fold(printed);
  const end = folded.replace(/[\s。.;,]+$/u, '').length;
  if (folded.charAt(end - 1) !== ')') return null;
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (folded.charAt(at) === ')') depth += 1;
    if (folded.charAt(at) === '(') depth -= 1;
    if (depth === 0) return { before: printed.slice(0, at), inner: printed.slice(at + 1, end - 1) };
  }
  return null;
}

/** Reads one bracket, which may hold several things: 2016年完成，市委办公室牵头，市档案馆配合. */
function meaningOf(inner: string): Meaning | null {
  let meaning = nothing;
  let waiting: string[] = [];
  let label: 'responsible' | 'assisting' | null = null;
  let labelPhrase = '';

  const take = (role: 'responsible' | 'assisting', phrase: string): boolean => {
    const names = unitListOf(waiting.join('、').replace(/^由/u, '')).names;
    waiting = [];
    if (names.length === 0 || !names.every(looksLikeUnit)) return false;
    meaning =
      role === 'assisting'
        ? { ...meaning, assisting: [...meaning.assisting, ...names] }
        : { ...meaning, responsible: { names, phrase } };
    return true;
  };

  for (const piece of inner.split(/[,;，；]/u).map((each) => each.trim())) {
    const folded = fold(piece);
    const due = dueOf(folded.replace(dueLabel, ''), dueLabel.test(folded));
    if (due || noEndDate.test(folded) || dueLabel.test(folded)) {
      meaning = { ...meaning, due: due ?? meaning.due, duePrinted: inner };
      continue;
    }
    const responsibleBy = responsibleLabel.exec(folded);
    if (responsibleBy || assistingLabel.test(folded)) {
      if (waiting.length > 0 && (label === null || !take(label, labelPhrase))) return null;
      label = responsibleBy ? 'responsible' : 'assisting';
      labelPhrase = responsibleBy ? `${responsibleBy[1]}单位` : '';
      waiting.push(piece.slice(folded.indexOf(':') + 1));
      continue;
    }
    const end = responsibleEnd.exec(piece) ?? assistingEnd.exec(piece);
    waiting.push(end && label === null ? piece.slice(0, end.index) : piece);
    if (
      end &&
      label === null &&
      !take(assistingEnd.test(piece) ? 'assisting' : 'responsible', end[1] ?? '')
    ) {
      return null;
    }
  }
  if (waiting.length > 0 && (label === null || !take(label, labelPhrase))) return null;
  return meaning;
}
