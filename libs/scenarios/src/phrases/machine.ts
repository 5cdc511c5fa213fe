import type { ContentHash, DefinitionHash, InstanceId, NodeId, TokenId } from '#libs/engine';
import { actorOf } from '../run/actor.js';
import { nodesCalled, openIncident, tokenAt } from '../run/find.js';
import type { Scene } from '../run/scene.js';
import { flag, values } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';

/** The attempt that is under way at an automatic step. */
function attemptAt(scene: Scene, title: string): { readonly tokenId: TokenId; readonly attempt: number } {
  const asked = scene.events.findLast(
    (event) => event.type === 'RunRequested' && event.tokenId === tokenAt(scene, title),
  );
  return asked?.type === 'RunRequested'
    ? { tokenId: asked.tokenId, attempt: asked.attempt }
    : { tokenId: tokenAt(scene, title) ?? (0 as TokenId), attempt: 1 };
}

/** Where the world meets the instance: its start, its text, messages, automatic steps, another version. */
export const machine: readonly ActPhrase[] = [
  act(
    '{谁} 发起',
    '开始办理；“事项”写的属性加在本文件的事项之上',
    '王芳 发起: { 事项: { late: true } }',
    { words: 'none', details: { 事项: values } },
    (said, scene) => ({
      type: 'StartInstance',
      by: actorOf(said, 'import'),
      instanceId: 'instance-1' as InstanceId,
      subject: {
        kind: scene.graph.subjectKind,
        id: '1.1.1',
        attributes: { ...scene.subject.attributes, ...said.values('事项') },
        contentHash: null,
        parts: {},
      },
    }),
  ),
  act(
    '{谁} 交稿 {词}',
    '存入一版正文，起一个名字；“各条”写各部分的名字和版本',
    '王芳 交稿 第一稿',
    { words: 'none', details: { 各条: values } },
    (said) => {
      const contentHash = said.slot('词') as ContentHash;
      return {
        type: 'ChangeSubject',
        by: actorOf(said),
        attributes: {},
        content: {
          contentHash,
          parts: said.has('各条')
            ? (said.values('各条') as Readonly<Record<string, ContentHash>>)
            : { whole: contentHash },
        },
      };
    },
  ),
  act(
    '{谁} 更正事项',
    '按职权改事项的属性',
    '钱主任 更正事项: { 事项: { late: true } }',
    { words: 'none', details: { 事项: values } },
    (said) => ({
      type: 'ChangeSubject',
      by: actorOf(said, 'import'),
      attributes: said.values('事项'),
      content: null,
    }),
  ),
  act(
    '{谁} 送来 {词}',
    '等待的消息到了；结果是流程里写的去向',
    '孙督查 送来 spot-check: { 结果: drawn, 说明: 抽中, 事项: { late: true } }',
    {
      details: {
        结果: {
          says: '一个去向',
          schema: { type: 'string' },
          read: (node) => (node.kind === 'scalar' ? String(node.value) : undefined),
        },
        事项: values,
      },
    },
    (said) => ({
      type: 'ReceiveMessage',
      by: actorOf(said, 'draw'),
      message: said.slot('词'),
      outcome: said.text('结果') ?? '',
      reason: said.words,
      attributes: said.values('事项'),
    }),
  ),
  act(
    '{谁} 办成 {环节}',
    '自动环节完成，“结果”是返回的数据',
    '系统 办成 归档: { 结果: { number: 12 } }',
    { words: 'none', details: { 结果: values } },
    (said, scene) => ({
      type: 'CompleteRun',
      by: actorOf(said, 'run'),
      ...attemptAt(scene, said.slot('环节')),
      result: said.values('结果'),
    }),
  ),
  act(
    '{谁} 办不成 {环节}',
    '自动环节失败，写明错误',
    '系统 办不成 归档: 档案系统没有响应',
    { words: 'must' },
    (said, scene) => ({
      type: 'FailRun',
      by: actorOf(said, 'run'),
      ...attemptAt(scene, said.slot('环节')),
      error: said.words,
    }),
  ),
  act(
    '{谁} 再试',
    '排除故障后从原处继续',
    '钱主任 再试: { 说明: 已补上属性, 事项: { late: false } }',
    { details: { 事项: values } },
    (said, scene) => ({
      type: 'RetryIncident',
      by: actorOf(said),
      incidentId: openIncident(scene.state),
      attributes: said.values('事项'),
      reason: said.words,
    }),
  ),
  act(
    '{谁} 迁移 {流程}',
    '改按另一版流程办；“对应”写原环节标题和新环节标题',
    '钱主任 迁移 co-sign-2: { 对应: { 会签: 会签 }, 重定期限: 是 }',
    { words: 'none', details: { 对应: values, 重定期限: flag } },
    (said, scene) => {
      const target = scene.workflows.get(said.slot('流程'));
      const pairs = Object.entries(said.values('对应')).map(([from, to]) => {
        const idIn = (graph: typeof target, title: string) =>
          (graph === undefined ? undefined : nodesCalled(graph, title)[0]?.id) ?? (title as NodeId);
        return [idIn(scene.graph, from), idIn(target, String(to))] as const;
      });
      return {
        type: 'MigrateInstance',
        by: actorOf(said, 'migration'),
        to: target?.hash ?? (said.slot('流程') as DefinitionHash),
        nodes: Object.fromEntries(pairs),
        resetTimers: said.flag('重定期限'),
        reason: said.words,
      };
    },
  ),
];
