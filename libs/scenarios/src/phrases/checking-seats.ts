import type { Scene } from '../run/scene.js';
import { seatOf } from '../run/find.js';
import { takersOf } from '../run/takers.js';
import { answerWords } from '../words/answer-words.js';
import { seatWords } from '../words/state-words.js';
import type { Seat } from '#libs/engine';
import { check, type CheckPhrase } from './phrase.js';
import type { Said } from './said.js';

const NONE = '没有';

type Look = (seat: Seat, scene: Scene) => string | readonly string[];

/** Each look at a seat is said twice: of the seat a name means, and of the seat it had in a certain step. */
function seatCheck(
  what: string,
  says: string,
  expected: string,
  look: Look,
  told: Parameters<typeof check>[4] = {},
): readonly CheckPhrase[] {
  const at = (step: (said: Said) => string | null) => (said: Said, scene: Scene) => {
    const seat = seatOf(scene, said.slot('席'), step(said));
    return seat === undefined ? NONE : look(seat, scene);
  };
  return [
    check(
      `{席} 的${what}`,
      says,
      `李强 的${what}: ${expected}`,
      at(() => null),
      told,
    ),
    check(
      `{席} 在 {环节} 的${what}`,
      `${says}；写明在哪个环节`,
      `李强 在 会签 的${what}: ${expected}`,
      at((said) => said.slot('环节')),
      told,
    ),
  ];
}

/** 已办 不同意; 已取消 decided; the word alone for the others. */
function stateOf({ state, answer, cause }: Seat): string {
  if (state === 'answered' || state === 'carried' || state === 'ruled') {
    return answer === null ? seatWords[state] : `${seatWords[state]} ${answerWords[answer.answer]}`;
  }
  return state === 'cancelled' || state === 'removed'
    ? `${seatWords[state]} ${cause?.verb ?? ''}`.trim()
    : seatWords[state];
}

export const seatChecks: readonly CheckPhrase[] = [
  ...seatCheck(
    '席位',
    '席位现在怎样：未到、待办理、等待加签、无人办理、已办 加答复、视为无意见、按裁定、沿用、免办、已取消 加原因、已减签 加原因，或没有',
    '已办 不同意',
    stateOf,
    { oneOf: [...Object.values(seatWords), NONE] },
  ),
  ...seatCheck('期限', '哪一天到期，或没有', '2015-10-13', ({ due }) => due?.date ?? NONE),
  ...seatCheck('承办人', '现在由谁负责，或待领', '赵敏', ({ holder }) => holder ?? '待领'),
  ...seatCheck(
    '可领人',
    '谁可以领',
    '[李强, 赵敏]',
    ({ pool }, { directory }) => (pool === null ? [] : takersOf(directory, pool)),
    {
      expects: 'set',
    },
  ),
  ...seatCheck(
    '答复人',
    '答复是谁作出的，代理的写作“赵敏（代李强）”，或没有',
    '赵敏（代李强）',
    ({ answer }) => {
      if (answer === null) return NONE;
      return answer.proxy === null ? answer.by : `${answer.by}（代${answer.proxy.for}）`;
    },
  ),
  ...seatCheck(
    '意见',
    '答复时写的意见，或没有',
    '第四条与现行规定不符',
    ({ answer }) => answer?.opinion ?? NONE,
  ),
  ...seatCheck(
    '依据正文',
    '答复时看的是哪一版正文，或没有',
    '第一稿',
    ({ answer }) => answer?.documentHash ?? NONE,
  ),
  ...seatCheck(
    '补充意见',
    '环节结束以后补充的意见，或没有',
    '建议写明经费',
    ({ lateOpinion }) => lateOpinion?.opinion ?? NONE,
  ),
  ...seatCheck(
    '参考意见',
    '受委派的人、加签的人提过的意见',
    '[可以同意]',
    ({ advice }) => advice.map(({ opinion }) => opinion),
    { expects: 'set' },
  ),
  ...seatCheck('票权', '几票；0 是只提意见', '2', ({ weight }) => String(weight)),
];
