import type { Command } from '#libs/engine';
import type { Scene } from '../run/scene.js';
import type { Kind } from './kinds.js';
import type { Said } from './said.js';

/** One way of saying one thing. There is no second way. */
export interface Phrase {
  /** `{谁} 转办 {人}` */
  readonly form: string;
  /** What it means, for the page and for editors. */
  readonly says: string;
  /** A line of YAML. */
  readonly example: string;
  /** The sentence after the colon. */
  readonly words: 'none' | 'may' | 'must';
  /** What else may be written after the colon, where the sentence is then called 说明. */
  readonly details: Readonly<Record<string, Kind>>;
}

/** Somebody does something. */
export interface ActPhrase extends Phrase {
  readonly does: 'act';
  readonly command: (said: Said, scene: Scene) => Command;
}

/** What is found is compared with what is written after the colon, word for word. */
export interface CheckPhrase {
  readonly does: 'check';
  readonly form: string;
  readonly says: string;
  readonly example: string;
  /** One thing, or a set of them in any order. */
  readonly expects: 'one' | 'set';
  /** What the first word may be, where only certain words make sense. */
  readonly oneOf: readonly string[] | null;
  readonly look: (said: Said, scene: Scene) => string | readonly string[];
}

type Told = Partial<Pick<ActPhrase, 'words' | 'details'>>;

export function act(
  form: string,
  says: string,
  example: string,
  told: Told,
  command: ActPhrase['command'],
): ActPhrase {
  return { does: 'act', form, says, example, words: 'may', details: {}, ...told, command };
}

export function check(
  form: string,
  says: string,
  example: string,
  look: CheckPhrase['look'],
  told: Partial<Pick<CheckPhrase, 'expects' | 'oneOf'>> = {},
): CheckPhrase {
  return { does: 'check', form, says, example, expects: 'one', oneOf: null, ...told, look };
}
