import type { AddSigners, ContentHash, PersonId, SeatId } from '#libs/engine';
import { actorOf, ownerOf } from '../run/actor.js';
import { seatIdOf } from '../run/find.js';
import type { Scene } from '../run/scene.js';
import { choice, flag, step, text } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';
import type { Said } from './said.js';

const modes: Readonly<Record<string, AddSigners['mode']>> = { 都要: 'all', 任一: 'any', 依次: 'sequence' };
const details = { 环节: step, 方式: choice(Object.keys(modes)) };

function adding(
  kind: AddSigners['kind'],
  said: Said,
  scene: Scene,
  more: Partial<AddSigners> = {},
): AddSigners {
  return {
    type: 'AddSigners',
    by: actorOf(said),
    seatId: seatIdOf(scene, ownerOf(said), said.text('环节')),
    kind,
    people: said.several('人们') as readonly PersonId[],
    mode: modes[said.text('方式') ?? '都要'] ?? 'all',
    binding: false,
    position: null,
    reason: said.words,
    agreement: null,
    ...more,
  };
}

function positionOf(said: Said, scene: Scene): SeatId | null {
  const after = said.text('排在');
  return after === null ? null : seatIdOf(scene, after, said.text('环节'));
}

/** 加签、减签. */
export const signers: readonly ActPhrase[] = [
  act(
    '{谁} 前加签 {人们}',
    '自己答复之前先请别人签；“约束: 是”时他们不同意就是自己不同意',
    '李强 前加签 赵敏、钱进: { 说明: 涉及经费, 方式: 都要, 约束: 是 }',
    { details: { ...details, 约束: flag } },
    (said, scene) => adding('before', said, scene, { binding: said.flag('约束') }),
  ),
  act(
    '{谁} 后加签 {人们}',
    '自己同意，再请别人签；同意的意见写在“意见”里',
    '李强 后加签 赵敏: { 说明: 还需分管同志把关, 意见: 同意 }',
    { details: { ...details, 意见: text, 看的是: text } },
    (said, scene) =>
      adding('after', said, scene, {
        agreement: {
          opinion: said.text('意见') ?? '',
          documentHash: (said.text('看的是') ??
            scene.state?.subject.contentHash ??
            null) as ContentHash | null,
          fields: {},
        },
      }),
  ),
  act(
    '{谁} 并加签 {人们}',
    '在同一次会签里增加席位；依次办理时写排在谁之后',
    '李强 并加签 赵敏: { 说明: 与其分管有关, 排在: 李强 }',
    { details: { ...details, 排在: text } },
    (said, scene) => adding('parallel', said, scene, { position: positionOf(said, scene) }),
  ),
  act(
    '{谁} 不再等加签',
    '不再等还没有答复的加签人',
    '李强 不再等加签',
    { words: 'none', details: { 环节: step } },
    (said, scene) => ({
      type: 'ReleaseSigners',
      by: actorOf(said),
      seatId: seatIdOf(scene, ownerOf(said), said.text('环节')),
    }),
  ),
  act(
    '{谁} 减签 {席}',
    '去掉一个还没有答复的席位',
    '李强 减签 赵敏: 不涉及',
    { details: { 环节: step } },
    (said, scene) => ({
      type: 'RemoveSigner',
      by: actorOf(said),
      seatId: seatIdOf(scene, said.slot('席'), said.text('环节')),
      reason: said.words,
    }),
  ),
];
