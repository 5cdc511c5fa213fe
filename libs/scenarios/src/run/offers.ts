import { offersOf, type PersonId, type SeatOffers } from '#libs/engine';
import { answerWords } from '../words/answer-words.js';
import { seatOf, titleOf } from './find.js';
import type { Scene } from './scene.js';

/** What a person is told about their seat: the list the page shows. */
export const OFFERS = [
  { what: '可以答复', says: '现在开放的答复', example: '李强 可以答复: [同意, 退回]' },
  { what: '可以退回到', says: '可以退到哪些环节', example: '李强 可以退回到: [起草]' },
  { what: '可以转办给', says: '可以转给哪些人', example: '李强 可以转办给: [赵敏]' },
] as const;

type What = (typeof OFFERS)[number]['what'];

export function offersFor(scene: Scene, person: string, what: What): readonly string[] {
  const { graph, state, now, directory, calendar } = scene;
  const seat = seatOf(scene, person, null);
  if (state === null || seat === undefined) return [];
  const actor = { kind: 'person', person: person as PersonId, channel: 'web' } as const;
  const context = { now, directory, workingDays: calendar };
  return wordsIn(scene, offersOf(graph, state, seat.id, actor, context), what);
}

function wordsIn(scene: Scene, offers: SeatOffers, what: What): readonly string[] {
  switch (what) {
    case '可以答复':
      return offers.answers.filter(({ closed }) => closed === null).map(({ answer }) => answerWords[answer]);
    case '可以退回到':
      return offers.returnTargets.map((id) => titleOf(scene, id));
    case '可以转办给':
      return offers.transferTo;
  }
}
