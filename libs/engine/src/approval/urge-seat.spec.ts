import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  atTheStep,
  given,
  givenIn,
  inReview,
  inSignOff,
  oneStep,
  town,
  until,
  urges,
  type Given,
} from '../../../testing/src/engine/index.js';
import { effectsOf } from '../effects-of.js';
import type { Effect } from '../effects.js';

const signing = oneStep('sign', { limit: 3 });

function at(): Given {
  return givenIn({ graph: signing }, ...atTheStep());
}

function effects(story: Given): readonly Effect[] {
  const event = story.events.findLast(({ type }) => type === 'SeatUrged')!;
  return effectsOf(story.world.graph, story.state, event);
}

describe('pressing for an answer', () => {
  it.each(['drafter', 'planner', 'supervisor', 'secretary'])(
    'is for whoever sent the text, supervision and the offices: %s',
    (by) => {
      at().when(urges(by, 2)).thenEmits({ type: 'SeatUrged', by, superior: false });
    },
  );

  it('is for nobody else', () => {
    at().when(urges('member2', 2)).thenRefuses('act.forbidden');
    at().when(urges('drafter', 99)).thenRefuses('not_found');
  });

  it('is done once for a seat and working day, by whoever', () => {
    const story = at().and(urges('drafter', 2));
    story.when(urges('secretary', 2)).thenRefuses('urge.too-soon', { next: '2015-09-25' });
    story.when(urges('drafter', 3)).thenEmits('SeatUrged');
    story.and(until('2015-09-25 08:00')).when(urges('secretary', 2)).thenEmits('SeatUrged');
  });

  it('on a Friday, is not done again before Monday', () => {
    const story = at().and(until('2015-09-25 10:00')).and(urges('drafter', 2)).and(until('2015-09-26 10:00'));
    story.when(urges('drafter', 2)).thenRefuses('urge.too-soon', { next: '2015-09-28' });
  });

  it('reaches the superior from the third time on', () => {
    const story = at();
    for (const day of ['24', '25', '28', '29'])
      story.and(until(`2015-09-${day} 10:00`)).and(urges('drafter', 2));
    const superior = story.events.flatMap((event) => (event.type === 'SeatUrged' ? [event.superior] : []));
    expect(superior).toEqual([false, false, true, true]);
    expect(effects(story)).toContainEqual({
      kind: 'notify',
      topic: 'seat-urged',
      seatId: 2,
      to: { kind: 'superior-of', seatId: 2 },
    });
  });

  it('reaches the holder and those who stand in for them', () => {
    expect(effects(at().and(urges('drafter', 2)))).toEqual([
      { kind: 'notify', topic: 'seat-urged', seatId: 2, to: { kind: 'person', person: 'member1' } },
      {
        kind: 'notify',
        topic: 'seat-urged',
        seatId: 2,
        to: { kind: 'proxies-of', seatId: 2, on: '2015-09-24' },
      },
    ]);
  });

  it('shifts no date', () => {
    const before = at();
    const { due } = before.state.seats[1]!;
    expect(before.and(urges('drafter', 2)).state.seats[1]?.due).toEqual(due);
  });

  it('is only for seats whose turn it is', () => {
    given(...inSignOff())
      .when(urges('drafter', 7))
      .thenRefuses('seat.queued', { waitingFor: [6] });
    at()
      .and(addsSigners('member1', 'before', ['planner']))
      .when(urges('drafter', 2))
      .thenRefuses('seat.held', { waitingFor: [6] });
    givenIn({ directory: town({ departed: ['carl'] }) }, ...inReview())
      .when(urges('drafter', 4))
      .thenRefuses('seat.blocked');
    at().and(answers('member1', 'agree')).when(urges('drafter', 2)).thenRefuses('seat.closed');
  });
});
