import type { PersonId } from '#libs/engine';
import { actorOf, ownerOf } from '../run/actor.js';
import { seatIdOf } from '../run/find.js';
import type { Scene } from '../run/scene.js';
import { count, step } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';
import type { Said } from './said.js';

const details = { 环节: step };
const own = (said: Said, scene: Scene) => ({
  by: actorOf(said),
  seatId: seatIdOf(scene, ownerOf(said), said.text('环节')),
});
const others = (said: Said, scene: Scene) => ({
  by: actorOf(said),
  seatId: seatIdOf(scene, said.slot('席'), said.text('环节')),
});

/** What is done with a seat besides answering it. */
export const handling: readonly ActPhrase[] = [
  act('{谁} 签收', '第一次打开', '李强 签收', { words: 'none', details }, (said, scene) => ({
    type: 'AcknowledgeSeat',
    ...own(said, scene),
  })),
  act('{谁} 认领', '从待领的席位里领到自己名下', '李强 认领', { words: 'none', details }, (said, scene) => ({
    type: 'ClaimSeat',
    ...own(said, scene),
  })),
  act('{谁} 退领', '把领到的席位放回去', '李强 退领', { words: 'none', details }, (said, scene) => ({
    type: 'UnclaimSeat',
    ...own(said, scene),
  })),
  act('{谁} 转办 {人}', '把自己的席位交给另一个人', '李强 转办 赵敏: 出差', { details }, (said, scene) => ({
    type: 'TransferSeat',
    ...own(said, scene),
    to: said.slot('人') as PersonId,
    reason: said.words,
  })),
  act(
    '{谁} 把 {席} 转办 {人}',
    '管理员把无人能办的席位交给一个人',
    '钱主任 把 李强 转办 赵敏: 李强已离任',
    { details },
    (said, scene) => ({
      type: 'TransferSeat',
      ...others(said, scene),
      to: said.slot('人') as PersonId,
      reason: said.words,
    }),
  ),
  act(
    '{谁} 委派 {人}',
    '请别人先提意见，席位还要回来由自己答复',
    '李强 委派 赵敏: 请先看',
    { details },
    (said, scene) => ({
      type: 'DelegateSeat',
      ...own(said, scene),
      to: said.slot('人') as PersonId,
      reason: said.words,
    }),
  ),
  act(
    '{谁} 收回委派',
    '受委派的人提意见之前收回',
    '李强 收回委派',
    { words: 'none', details },
    (said, scene) => ({
      type: 'RecallDelegation',
      ...own(said, scene),
    }),
  ),
  act(
    '{谁} 提参考意见',
    '受委派的人提出意见',
    '赵敏 提参考意见: 可以同意',
    { words: 'must', details },
    (said, scene) => ({
      type: 'AdviseSeat',
      ...own(said, scene),
      opinion: said.words,
    }),
  ),
  act(
    '{谁} 申请延期',
    '请求宽限若干个工作日',
    '李强 申请延期: { 天数: 3, 说明: 正在核对数据 }',
    { details: { ...details, 天数: count } },
    (said, scene) => ({
      type: 'AskExtension',
      ...own(said, scene),
      days: said.count('天数') ?? 0,
      reason: said.words,
    }),
  ),
  act('{谁} 准予延期 {席}', '同意延期', '王芳 准予延期 李强', { details }, (said, scene) => ({
    type: 'DecideExtension',
    ...others(said, scene),
    grant: true,
    reason: said.words,
  })),
  act('{谁} 不准延期 {席}', '不同意延期', '王芳 不准延期 李强: 时限已到', { details }, (said, scene) => ({
    type: 'DecideExtension',
    ...others(said, scene),
    grant: false,
    reason: said.words,
  })),
  act('{谁} 催办 {席}', '催促一个席位', '王芳 催办 李强: 请抓紧', { details }, (said, scene) => ({
    type: 'UrgeSeat',
    ...others(said, scene),
    words: said.words,
  })),
  act(
    '{谁} 补充意见',
    '环节已经结束而自己没有来得及答复，补充意见存档',
    '李强 补充意见: 建议今后写明经费',
    { words: 'must', details },
    (said, scene) => ({
      type: 'FileLateOpinion',
      ...own(said, scene),
      opinion: said.words,
    }),
  ),
  act('{谁} 拿回', '收回自己已经作出的答复', '李强 拿回: 写错了', { details }, (said, scene) => ({
    type: 'TakeBackAnswer',
    ...own(said, scene),
    reason: said.words,
  })),
];
