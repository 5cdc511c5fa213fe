import type { AnswerDisposition, OpinionDisposition, OpinionId } from '#libs/engine';
import { actorOf } from '../run/actor.js';
import { dispositionWords } from '../words/state-words.js';
import { text } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';
import type { Said } from './said.js';

const opinionId = (said: Said) => Number(said.slot('数')) as OpinionId;

function disposing([disposition, word]: readonly [OpinionDisposition, string]): ActPhrase {
  return act(
    `{谁} ${word}意见 {数}`,
    `处理第几条意见：${word}`,
    `王芳 ${word}意见 1: { 说明: 已有依据, 位置: 第四条 }`,
    { details: { 位置: text } },
    (said) => ({
      type: 'DisposeOpinion',
      by: actorOf(said),
      opinionId: opinionId(said),
      disposition,
      reason: said.words,
      place: said.text('位置') ?? '',
    }),
  );
}

function responding(word: string, response: AnswerDisposition['response'], says: string): ActPhrase {
  return act(`{谁} ${word} {数}`, says, `李强 ${word} 1: 理由不成立`, {}, (said) => ({
    type: 'AnswerDisposition',
    by: actorOf(said),
    opinionId: opinionId(said),
    response,
    reason: said.words,
  }));
}

/** 采纳情况, and what the author of an opinion says to it. */
export const opinions: readonly ActPhrase[] = [
  ...(Object.entries(dispositionWords) as [OpinionDisposition, string][]).map(disposing),
  responding('认可处理', 'confirm', '提意见的人认可对第几条意见的处理'),
  responding('保留意见', 'reserve', '不再坚持，但保留意见'),
  responding('不接受处理', 'escalate', '不接受，提请协调'),
];
