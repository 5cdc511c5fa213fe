import { fold, matchKey } from '../printed/fold.js';

/** A unit's name somewhere in the plan. */
export interface NameUse {
  readonly name: string;
  readonly line: number;
  readonly quote: string;
}

/** Two printed names taken for one unit. */
export interface Alias extends NameUse {
  readonly candidates: readonly string[];
}

export interface UnitNames {
  /** The longest printed name of the unit this name means. */
  canonical(name: string): string;
  /** Short names, with the long names they could stand for. Only a single candidate is followed. */
  readonly aliases: readonly Alias[];
}

/** Resolves names printed in several ways: 市委办 for 市委办公室, 市人社局 for 市人力资源和社会保障局. */
export function unitNames(uses: readonly NameUse[]): UnitNames {
  const firstPrinted = new Map<string, NameUse>();
  for (const use of uses) {
    const key = matchKey(use.name);
    if (!firstPrinted.has(key)) firstPrinted.set(key, use);
  }
  const names = [...firstPrinted.values()];
  const aliases = names.flatMap((use) => {
    const candidates = names.map(({ name }) => name).filter((name) => abbreviates(use.name, name));
    return candidates.length === 0 ? [] : [{ ...use, candidates }];
  });
  const longName = new Map(
    aliases.flatMap(({ name, candidates: [only, ...more] }) =>
      only !== undefined && more.length === 0 ? [[matchKey(name), only] as const] : [],
    ),
  );
  return {
    aliases,
    canonical: (name) => longName.get(matchKey(name)) ?? firstPrinted.get(matchKey(name))?.name ?? name,
  };
}

/** What official names leave out at their end. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['办', ['公室', '公厅']],
  ['委', ['员会', '员会办公室']],
  ['纪委', ['机关', '监委机关']],
  ['党校', ['(行政学院)']],
  ['局', ['机关']],
];

/** 市纪委 + 机关; or the same house, the same first and last character, and every character in order. */
export function abbreviates(short: string, long: string): boolean {
  const brief = fold(short).replace(/ /g, '');
  const full = fold(long).replace(/ /g, '');
  if (full.length <= brief.length) return false;
  const byEnding = endings.some(
    ([end, rests]) => brief.endsWith(end) && rests.some((rest) => full === brief + rest),
  );
  return byEnding || skipsCharacters(brief, full);
}

const house = /^(?:省|市|州|县|区|旗)(?:委(?=.{3})|政府(?=.{3}))?/u;
const shortestCore = 3;

function skipsCharacters(brief: string, full: string): boolean {
  const of = (name: string): string => house.exec(name)?.[0] ?? '';
  if (of(brief) !== of(full)) return false;
  const core = brief.slice(of(brief).length);
  const whole = full.slice(of(full).length).replace(/员会$/u, '');
  if (core.length < shortestCore || whole.length < core.length + 3) return false;
  if (core.charAt(0) !== whole.charAt(0) || core.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  for (const character of whole) if (character === core.charAt(at)) at += 1;
  return at === core.length;
}
