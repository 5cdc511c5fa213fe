import type { ActivationId } from '#libs/engine';
import { actorOf } from '../run/actor.js';
import { nodeIdOf, tokenAt, visitsOf } from '../run/find.js';
import { step } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';

/** Acts on the whole instance or on its way. */
export const path: readonly ActPhrase[] = [
  act('{谁} 撤回', '把送出去的收回来', '王芳 撤回: 数字要核对', {}, (said) => ({
    type: 'WithdrawInstance',
    by: actorOf(said),
    reason: said.words,
  })),
  act('{谁} 终止', '不再办理', '王芳 终止: 任务已取消', {}, (said) => ({
    type: 'TerminateInstance',
    by: actorOf(said),
    reason: said.words,
  })),
  act(
    '{谁} 提前结束 {环节}',
    '不再等还没有答复的单位',
    '周局长 提前结束 征求意见: 其余单位电话答复无意见',
    {},
    (said, scene) => ({
      type: 'CloseStepEarly',
      by: actorOf(said),
      activationId: visitsOf(scene, said.slot('环节')).at(-1)?.id ?? (0 as ActivationId),
      reason: said.words,
    }),
  ),
  act(
    '{谁} 跳转 {环节}',
    '管理员把本件直接移到一个环节；几处同时在办时写“从”',
    '钱主任 跳转 签批: { 说明: 会议已定, 从: 会签 }',
    { details: { 从: step } },
    (said, scene) => {
      const from = said.text('从');
      return {
        type: 'JumpInstance',
        by: actorOf(said),
        tokenId: from === null ? null : (tokenAt(scene, from) ?? null),
        to: nodeIdOf(scene, said.slot('环节')),
        reason: said.words,
      };
    },
  ),
  act('{谁} 挂起', '暂停办理，期限停走', '钱主任 挂起: 等待上级文件', {}, (said) => ({
    type: 'SuspendInstance',
    by: actorOf(said),
    reason: said.words,
  })),
  act('{谁} 恢复', '继续办理', '钱主任 恢复: 文件已到', {}, (said) => ({
    type: 'ResumeInstance',
    by: actorOf(said),
    reason: said.words,
  })),
  act(
    '{谁} 唤醒 {环节}',
    '已经办结或终止的，从一个环节再来一轮',
    '孙督查 唤醒 起草: 核查发现问题',
    {},
    (said, scene) => ({
      type: 'ReviveInstance',
      by: actorOf(said),
      to: nodeIdOf(scene, said.slot('环节')),
      reason: said.words,
    }),
  ),
];
