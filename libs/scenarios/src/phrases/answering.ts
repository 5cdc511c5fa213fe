import type {
  Answer,
  AnswerSeat,
  ContentHash,
  OpinionItem,
  OpinionNature,
  UnitId,
  Value,
} from '#libs/engine';
import { actorOf, ownerOf } from '../run/actor.js';
import { nodeIdOf, seatIdOf } from '../run/find.js';
import type { Scene } from '../run/scene.js';
import { answerWords } from '../words/answer-words.js';
import { choice, items, peopleByName, step, text, values, type Kind } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';
import type { Said } from './said.js';

const details: Readonly<Record<string, Kind>> = {
  条目: items,
  看的是: text,
  环节: step,
  填: values,
  选: peopleByName,
};

const natures: Readonly<Record<string, OpinionNature>> = {
  修改: 'modify',
  补充: 'add',
  删除: 'delete',
  异议: 'object',
  不涉及: 'not-concerned',
};

/** What a submission comes with when nothing else is said. */
const submission: Readonly<Record<string, Value>> = { explanation: '按要求起草', proposal: '拟同意' };

/** An answer as the engine takes it. Who does not say which text they read has read the present one. */
function answerSeat(answer: Answer, said: Said, scene: Scene, more: Partial<AnswerSeat> = {}): AnswerSeat {
  const seen = said.text('看的是') ?? scene.state?.subject.contentHash ?? null;
  return {
    type: 'AnswerSeat',
    by: actorOf(said),
    seatId: seatIdOf(scene, ownerOf(said), said.text('环节')),
    answer,
    opinion: said.words,
    items: said.rows('条目').map(itemOf),
    documentHash: seen as ContentHash | null,
    to: null,
    resubmit: null,
    units: [],
    fields: { ...(answer === 'submit' ? submission : {}), ...said.values('填') },
    ...(said.has('选') ? { picks: said.values('选') as AnswerSeat['picks'] } : {}),
    ...more,
  };
}

function itemOf(row: Readonly<Record<string, Value>>): OpinionItem {
  const textIn = (key: string): string => String(row[key] ?? '');
  return {
    place: textIn('位置'),
    nature: natures[textIn('性质')] ?? 'modify',
    wording: textIn('内容'),
    reason: textIn('理由'),
  };
}

const examples: Partial<Record<Answer, string>> = {
  submit: '王芳 提交: { 说明: 按上次意见改过, 填: { explanation: 起草说明, proposal: 拟同意 } }',
  agree: '李强 同意: { 看的是: 第一稿 }',
  'agree-with-changes': '李强 有修改意见: { 条目: [{ 位置: 第四条, 性质: 修改, 内容: 写明经费来源 }] }',
  disagree: '李强 不同意: 第四条与现行规定不符',
};

/** Answers said with the word alone. `return` and `name` have an object and stand below. */
const plainAnswers = (Object.keys(answerWords) as Answer[])
  .filter((answer) => answer !== 'return' && answer !== 'name')
  .map((answer) => {
    const word = answerWords[answer];
    return act(
      `{谁} ${word}`,
      `答复“${word}”，后面写意见或理由`,
      examples[answer] ?? `李强 ${word}: 理由如下`,
      { details },
      (said, scene) => answerSeat(answer, said, scene),
    );
  });

export const answering: readonly ActPhrase[] = [
  ...plainAnswers,
  act(
    '{谁} 退回 {环节}',
    '退回到一个已经走过的环节；方式不写时按流程的规定',
    '李强 退回 起草: { 说明: 依据不足, 方式: 改后直送 }',
    { words: 'may', details: { ...details, 方式: choice(['改后直送', '从头再走']) } },
    (said, scene) =>
      answerSeat('return', said, scene, {
        to: nodeIdOf(scene, said.slot('环节')),
        resubmit: resubmitOf(said.text('方式')),
      }),
  ),
  act(
    '{谁} 退回',
    '退回，但没有说退到哪里：会被拒绝，或只记作不同意',
    '李强 退回: 依据不足',
    { details },
    (said, scene) => answerSeat('return', said, scene),
  ),
  act(
    '{谁} 指定 {人们}',
    '没有人可办时，指定由哪些单位办',
    '周局长 指定 财政局、法制办: 与两家有关',
    {},
    (said, scene) => answerSeat('name', said, scene, { units: said.several('人们') as readonly UnitId[] }),
  ),
];

function resubmitOf(word: string | null): AnswerSeat['resubmit'] {
  if (word === null) return null;
  return word === '改后直送' ? 'direct' : 'rewalk';
}
