import type { ActivationState, EventType, Seat } from '#libs/engine';
import { nodeIdOf, titleOf, visitsOf } from '../run/find.js';
import { takersOf } from '../run/takers.js';
import { OFFERS, offersFor } from '../run/offers.js';
import type { ForeseenStep, Scene } from '../run/scene.js';
import { eventWords } from '../words/event-words.js';
import { keyOf } from '../words/key-of.js';
import {
  authorityWords,
  blockWords,
  disputeWords,
  dispositionWords,
  instanceWords,
} from '../words/state-words.js';
import { check, type CheckPhrase } from './phrase.js';
import { seatChecks } from './checking-seats.js';

const NONE = '没有';

const stepWords = {
  open: '办理中',
  disputed: '有分歧',
  blocked: '停住',
  closed: '结束',
} satisfies Readonly<Record<ActivationState, string>>;

/** How a step stands: its last visit, or that it was jumped over or never reached. */
function stepState(scene: Scene, title: string): string {
  const visit = visitsOf(scene, title).at(-1);
  if (visit === undefined) {
    const id = nodeIdOf(scene, title);
    return scene.state?.skips.some(({ nodeId }) => nodeId === id) === true ? '跳过' : '没有到过';
  }
  if (visit.state === 'blocked')
    return `${stepWords.blocked} ${visit.blocked === null ? '' : blockWords[visit.blocked]}`;
  if (visit.state === 'closed')
    return visit.outcome === null ? '作废' : `${stepWords.closed} ${visit.outcome}`;
  return stepWords[visit.state];
}

/** Everybody who could act on a seat now. */
function peopleAt(
  { directory }: Scene,
  { holder, pool, delegation }: Pick<Seat, 'holder' | 'pool' | 'delegation'>,
): readonly string[] {
  if (delegation !== null) return [delegation.to];
  if (holder !== null) return [holder];
  return pool === null ? [] : takersOf(directory, pool);
}

/** The usual way on from here. */
function foreseenIn({ graph, state, now, directory, calendar, foresee }: Scene): readonly ForeseenStep[] {
  if (state === null) return [];
  const { steps } = foresee(graph, state, { now, directory, workingDays: calendar });
  return steps.filter(({ likelihood }) => likelihood === 'expected');
}

const countOf = (scene: Scene, type: EventType | undefined): string =>
  String(scene.events.filter((event) => event.type === type).length);

const shown = (value: unknown): string =>
  value === undefined || value === null
    ? NONE
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

export const checking: readonly CheckPhrase[] = [
  check(
    '环节 {环节}',
    '环节现在怎样：办理中、有分歧、停住 加原因、结束 加去向、作废、跳过、没有到过',
    '环节 会签: 有分歧',
    (said, scene) => stepState(scene, said.slot('环节')),
    { oneOf: [...Object.values(stepWords), '作废', '跳过', '没有到过'] },
  ),
  check('环节 {环节} 的次数', '到过几次', '环节 会签 的次数: 2', (said, scene) =>
    String(visitsOf(scene, said.slot('环节')).length),
  ),
  ...seatChecks,
  check(
    '本件',
    '整件现在怎样：办理中、退回修改中、挂起、办结 加结果、终止、故障',
    '本件: 办结 closed',
    (_, { state }) => {
      if (state === null) return '没有发起';
      return state.status === 'ended'
        ? `${instanceWords.ended} ${state.outcome ?? ''}`
        : instanceWords[state.status];
    },
    { oneOf: [...Object.values(instanceWords), '没有发起'] },
  ),
  check('流程版本', '按哪个文件的流程办', '流程版本: co-sign', (_, { state, workflows }) => {
    const found = [...workflows].find(([, { hash }]) => hash === state?.definition.hash);
    return found?.[0] ?? NONE;
  }),
  check('轮次', '第几轮', '轮次: 2', (_, { state }) => String(state?.rounds.length ?? 0)),
  check(
    '待办',
    '现在轮到哪些人',
    '待办: [李强, 赵敏]',
    (_, scene) => {
      const pending = (scene.state?.seats ?? []).filter(({ state }) => state === 'pending');
      return [...new Set(pending.flatMap((seat) => peopleAt(scene, seat)))];
    },
    { expects: 'set' },
  ),
  check('发生 {事件}', '从发起以来发生过几次', '发生 催办: 1', (said, scene) =>
    countOf(scene, keyOf(eventWords, said.slot('事件'))),
  ),
  check(
    '{人} 收到',
    '从发起以来收到过哪些通知',
    '李强 收到: [有待办, 催办]',
    (said, { notices }) => [
      ...new Set(notices.filter(({ to }) => to === said.slot('人')).map(({ topic }) => topic)),
    ],
    { expects: 'set' },
  ),
  check(
    '意见 {数}',
    '第几条意见的处理：采纳、部分采纳、不采纳、没有处理',
    '意见 1: 采纳',
    (said, { state }) => {
      const opinion = state?.opinions[Number(said.slot('数')) - 1];
      if (opinion === undefined) return NONE;
      return opinion.disposition === null ? '没有处理' : dispositionWords[opinion.disposition.kind];
    },
  ),
  check(
    '异议 {数}',
    '第几次异议协调：协调中、已化解、已裁定、已撤下',
    '异议 1: 已裁定',
    (said, { state }) => {
      const dispute = state?.disputes[Number(said.slot('数')) - 1];
      return dispute === undefined ? NONE : disputeWords[dispute.state];
    },
  ),
  check('正文', '现在是哪一版', '正文: 第二稿', (_, { state }) => state?.subject.contentHash ?? NONE),
  check('事项 {词}', '事项的一个属性', '事项 late: true', (said, { state }) =>
    shown(state?.subject.attributes[said.slot('词')]),
  ),
  check('表单 {词}', '表单的一个字段', '表单 amount: 12', (said, { state }) =>
    shown(state?.form[said.slot('词')]),
  ),
  check('停表 {席}', '期限停走了几个工作日', '停表 李强: 0', (said, scene) =>
    String(scene.state?.seats.findLast(({ holder }) => holder === said.slot('席'))?.pause.days ?? 0),
  ),
  check('未排除的故障', '几个', '未排除的故障: 1', (_, { state }) =>
    String(state?.incidents.filter(({ resolved }) => !resolved).length ?? 0),
  ),
  check(
    '最后一步的名义',
    '本人、代理、受委派、管理职权、系统',
    '最后一步的名义: 管理职权',
    (_, { action }) => (action === null ? NONE : authorityWords[action.authority]),
    { oneOf: Object.values(authorityWords) },
  ),
  check('最后一步代表', '代表哪个单位或哪个人，或没有', '最后一步代表: 财政局', (_, { action }) => {
    const whom = action?.onBehalfOf ?? null;
    if (whom === null) return NONE;
    return 'unit' in whom ? whom.unit : whom.person;
  }),
  check(
    '接下来',
    '预览：照常办下去会经过哪些环节',
    '接下来: [签发]',
    (_, scene) => [...new Set(foreseenIn(scene).map((step) => titleOf(scene, step.nodeId)))],
    { expects: 'set' },
  ),
  check(
    '接下来 {环节} 由',
    '预览：那个环节会由谁办',
    '接下来 签发 由: [周局长]',
    (said, scene) => {
      const steps = foreseenIn(scene).filter(({ nodeId }) => titleOf(scene, nodeId) === said.slot('环节'));
      const asked = steps
        .flatMap(({ seats }) => seats)
        .filter(({ state }) => state !== 'skipped' && state !== 'blocked');
      return [...new Set(asked.flatMap((seat) => peopleAt(scene, { ...seat, delegation: null })))];
    },
    { expects: 'set' },
  ),
  ...OFFERS.map(({ what, says, example }) =>
    check(`{人} ${what}`, says, example, (said, scene) => offersFor(scene, said.slot('人'), what), {
      expects: 'set',
    }),
  ),
];
