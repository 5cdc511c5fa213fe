import { fold } from '../printed/fold.js';

/** Cuts a title where `mark` matches, but not inside 《》 or brackets: those belong to a name. */
export function splitOutsideNames(title: string, mark: RegExp): string[] {
  const folded = fold(title);
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const here = folded.charAt(at);
    if ('《(“'.includes(here)) depth += 1;
    if ('》)”'.includes(here)) depth = Math.max(0, depth - 1);
    if (depth === 0 && mark.test(here)) {
      pieces.push(title.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, title.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** 推进…，建立…: the clauses of a title, at its commas and semicolons. */
export function clausesOf(title: string): string[] {
  return splitOutsideNames(title, /[,;]/);
}
