import { describe, expect, it } from '@jest/globals';

import type { PersonId, Rejection, SeatId } from '#libs/engine';
import { given, inSignOff } from '../../../../libs/testing/src/engine/index.js';

import { detailIn } from './rejection-detail.js';

const story = given(...inSignOff());
const reading = { state: story.state, graph: story.world.graph, directory: story.world.directory };
const who = 'drafter' as PersonId;
const seatId = 1 as SeatId;

describe('a refusal tells', () => {
  it.each<[string, Rejection]>([
    ['本件由drafter办理。', { code: 'seat.claimed', seatId, by: who }],
    ['不能请drafter（拟稿人）加签。', { code: 'signer.recipient', person: who, because: 'author' }],
    ['不能发给drafter。', { code: 'recipient', person: who, because: 'a rule of tomorrow' }],
    ['一件待办最多加签10人。', { code: 'signer.limit', limit: 10, of: 'children' }],
    ['至少保留一名签署人，不能减签。', { code: 'signer.removal', seatId, because: 'last' }],
    ['一次最多申请延期10个工作日。', { code: 'extension.days', most: 10 }],
    ['drafter还没有阅毕，阅毕后才能办理。', { code: 'circulation.unread', waitingFor: [who] }],
    [
      '后续环节已经产生结果，不能拿回。',
      { code: 'take-back.too-late', because: 'effect', by: null, at: null },
    ],
    [
      '本件已经转往其他环节，不能拿回。',
      { code: 'take-back.too-late', because: 'moved-on', by: null, at: null },
    ],
    ['同一环节退回已达3次，请提请协调。', { code: 'return.limit', limit: 3 }],
    ['签批、表决不能提前结束。', { code: 'step.not-closable', because: 'mode' }],
  ])('%s', (words, rejection) => {
    expect(detailIn(rejection, reading, new Map())).toBe(words);
  });

  it('nothing where the title says it all', () => {
    expect(detailIn({ code: 'act.forbidden' }, reading, new Map())).toBeNull();
  });
});
