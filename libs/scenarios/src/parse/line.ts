import type { Position } from '#libs/definitions';
import type { BusinessDate, Instant, PersonId, ProxyGrant } from '#libs/engine';
import type { NameUse } from './name-use.js';
import type { ActPhrase, CheckPhrase } from '../phrases/phrase.js';
import type { Said } from '../phrases/said.js';
import type { Resident } from '../town/town.js';

interface Written {
  readonly at: Position;
  /** As it stands in the file, for the report. */
  readonly written: string;
}

/** A refusal that is expected: its code, and where the code alone is too broad, its reason. */
export interface Because {
  readonly code: string;
  readonly because: string | null;
}

export interface ActLine extends Written {
  readonly does: 'act';
  readonly phrase: ActPhrase;
  readonly said: Said;
  readonly names: readonly NameUse[];
}

export interface CheckLine extends Written {
  readonly does: 'check';
  readonly phrase: CheckPhrase;
  readonly said: Said;
  readonly names: readonly NameUse[];
  readonly expected: readonly string[];
}

/** One line of a scenario, ready to be played. */
export type Line =
  | ActLine
  | CheckLine
  | (Written & { readonly does: 'time'; readonly until: Instant })
  | (Written & { readonly does: 'days'; readonly days: number })
  | (Written & { readonly does: 'lines'; readonly lines: readonly Line[] })
  | (Written & { readonly does: 'refusal'; readonly act: ActLine; readonly because: Because })
  | (Written & { readonly does: 'orders'; readonly lines: readonly Line[] })
  | (Written & { readonly does: 'race'; readonly acts: readonly ActLine[]; readonly because: Because })
  | (Written & {
      readonly does: 'people';
      readonly leave: readonly string[];
      readonly come: Readonly<Record<string, Resident>>;
    })
  | (Written & { readonly does: 'grant'; readonly grant: ProxyGrant })
  | (Written & { readonly does: 'revoke'; readonly from: PersonId });

export interface Scenario extends Written {
  /** Rows of the feature table. */
  readonly proves: readonly number[];
  readonly lines: readonly Line[];
}

export interface Holidays {
  readonly off: readonly BusinessDate[];
  readonly worked: readonly BusinessDate[];
}
