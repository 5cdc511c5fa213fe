import type { Circulation, CirculationId, PersonId, Thread, ThreadId, WorkingDayCount } from '#libs/engine';
import { actorNames, actorOf, ownerOf } from '../run/actor.js';
import { seatIdOf } from '../run/find.js';
import type { Scene } from '../run/scene.js';
import { count, flag, step } from './kinds.js';
import { act, type ActPhrase } from './phrase.js';
import type { Said } from './said.js';

const details = { 环节: step };
const from = (said: Said, scene: Scene) => ({
  by: actorOf(said),
  seatId: seatIdOf(scene, ownerOf(said), said.text('环节')),
});
const recipients = (said: Said) => said.several('人们') as readonly PersonId[];

/** The newest thread a person has a part in, an open one first. */
function threadOf(scene: Scene, said: Said): ThreadId {
  const { actor } = actorNames(said.slot('谁'));
  const has = ({ by, to }: Thread): boolean => by === actor || to.some((person) => person === actor);
  const theirs = (scene.state?.threads ?? []).filter(has);
  const thread = theirs.findLast(({ closed }) => !closed) ?? theirs.at(-1) ?? scene.state?.threads.at(-1);
  return thread?.id ?? (0 as ThreadId);
}

function circulationOf(scene: Scene, said: Said): CirculationId {
  const { actor } = actorNames(said.slot('谁'));
  const theirs = (scene.state?.circulations ?? []).filter(({ to }: Circulation) => to === actor);
  const unread = theirs.findLast(({ read, cancelled }) => read === null && !cancelled);
  return (unread ?? theirs.at(-1) ?? scene.state?.circulations.at(-1))?.id ?? (0 as CirculationId);
}

/** What is said beside the count. */
export const exchanges: readonly ActPhrase[] = [
  act('{谁} 抄送 {人们}', '送一份供了解', '李强 抄送 赵敏、钱进: 供参考', { details }, (said, scene) => ({
    type: 'SendCopies',
    ...from(said, scene),
    to: recipients(said),
    words: said.words,
  })),
  act(
    '{谁} 传阅 {人们}',
    '请人阅读，可以写意见；“须阅完: 是”时没有阅完不能答复',
    '李强 传阅 赵敏、钱进: { 须阅完: 是, 期限: 3 }',
    { words: 'none', details: { ...details, 须阅完: flag, 期限: count } },
    (said, scene) => ({
      type: 'CirculateText',
      ...from(said, scene),
      to: recipients(said),
      mustFinish: said.flag('须阅完'),
      limit: said.count('期限') as WorkingDayCount | null,
    }),
  ),
  act('{谁} 阅毕', '读完传阅的正文，可以写意见', '赵敏 阅毕: 没有意见', {}, (said, scene) => ({
    type: 'ReadCirculation',
    by: actorOf(said),
    circulationId: circulationOf(scene, said),
    opinion: said.words,
  })),
  act(
    '{谁} 沟通 {人们}',
    '向人了解情况',
    '李强 沟通 王芳: 经费从哪里来',
    { words: 'must', details },
    (said, scene) => ({
      type: 'AskQuestion',
      ...from(said, scene),
      to: recipients(said),
      question: said.words,
    }),
  ),
  act('{谁} 回复', '回复沟通', '王芳 回复: 列入年度预算', { words: 'must' }, (said, scene) => ({
    type: 'ReplyToQuestion',
    by: actorOf(said),
    threadId: threadOf(scene, said),
    text: said.words,
  })),
  act('{谁} 结束沟通', '结束自己发起的沟通', '李强 结束沟通', { words: 'none' }, (said, scene) => ({
    type: 'CloseQuestion',
    by: actorOf(said),
    threadId: threadOf(scene, said),
  })),
  act('{谁} 评论', '写一条评论', '王芳 评论: 附件已补充', { words: 'must' }, (said) => ({
    type: 'MakeComment',
    by: actorOf(said),
    text: said.words,
  })),
];
