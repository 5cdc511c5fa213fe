import { answering } from './answering.js';
import { checking } from './checking.js';
import { exchanges } from './exchanges.js';
import { handling } from './handling.js';
import { machine } from './machine.js';
import { opinions } from './opinions.js';
import { path } from './path.js';
import type { ActPhrase, CheckPhrase } from './phrase.js';
import { signers } from './signers.js';
import { turning, type TurningPhrase } from './turning.js';

export type AnyPhrase = ActPhrase | CheckPhrase | TurningPhrase;

/** Groups of phrases, as the page of the language shows them. */
export const groups: readonly { readonly title: string; readonly phrases: readonly AnyPhrase[] }[] = [
  { title: '答复', phrases: answering },
  { title: '席位', phrases: handling },
  { title: '加签与减签', phrases: signers },
  { title: '往来', phrases: exchanges },
  { title: '意见的处理', phrases: opinions },
  { title: '去向', phrases: path },
  { title: '发起、正文与系统', phrases: machine },
  { title: '时间、人事与先后', phrases: turning },
  { title: '那么', phrases: checking },
];

/** Everything that can be said. */
export const phrases: readonly AnyPhrase[] = groups.flatMap((group) => group.phrases);
