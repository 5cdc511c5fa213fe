import { describe, expect, it } from '@jest/globals';
import {
  answers,
  given,
  inAcceptance,
  inReview,
  inSignOff,
  person,
  reviewed,
  seatFor,
  weekDays,
  type Given,
} from '../../../testing/src/engine/index.js';
import type { SeatId } from '../ids.js';
import { offersOf, type SeatOffers } from './offers.js';

function offersTo(by: string, { world, state, now }: Given, seat?: number): SeatOffers {
  const seatId = (seat ?? seatFor(state, world, by)) as SeatId;
  return offersOf(world.graph, state, seatId, person(by), {
    now,
    directory: world.directory,
    workingDays: weekDays,
  });
}

describe('what a seat may do now', () => {
  it('opens every answer of the step to its holder, and says which need words', () => {
    expect(offersTo('fiona', given(...inReview())).answers).toEqual([
      { answer: 'agree', closed: null, reasonRequired: false },
      { answer: 'agree-with-changes', closed: null, reasonRequired: true },
      { answer: 'disagree', closed: null, reasonRequired: true },
      { answer: 'no-comment', closed: null, reasonRequired: false },
      { answer: 'not-concerned', closed: null, reasonRequired: false },
    ]);
  });

  it('names the steps a return may go to, the default way first', () => {
    expect(offersTo('deputy', given(...inSignOff()))).toMatchObject({
      returnTargets: ['revise', 'draft'],
      resubmitModes: ['direct', 'rewalk'],
    });
  });

  it('keeps the submission closed while opinions are open, and counts them', () => {
    expect(offersTo('drafter', given(...reviewed())).answers).toMatchObject([
      { answer: 'submit', closed: { code: 'gate.closed', open: 2 } },
    ]);
  });

  it('tells the chair whom to wait for', () => {
    expect(offersTo('chair', given(...inAcceptance())).closed).toEqual({
      code: 'seat.queued',
      seatId: 11,
      waitingFor: [8, 9, 10],
    });
  });

  it('tells who does not hold the seat, and who may not judge', () => {
    const signing = given(...inSignOff());
    expect(offersTo('fiona', signing, 6).closed).toMatchObject({ code: 'seat.not-held' });
    expect(offersTo('drafter', signing, 6).closed).toMatchObject({
      code: 'duty.separation',
      because: 'author',
    });
  });

  it('names the colleagues the seat may be handed to', () => {
    expect(offersTo('fiona', given(...inReview())).transferTo).toEqual(['felix']);
    expect(offersTo('member1', given(...inAcceptance())).transferTo).toEqual([]);
    expect(offersTo('fiona', given(...inReview(), answers('fiona', 'agree'))).transferTo).toEqual([]);
  });

  it('offers nothing on a seat that does not exist', () => {
    expect(offersTo('fiona', given(...inReview()), 99)).toMatchObject({
      closed: { code: 'not_found' },
      answers: [],
    });
  });

  it('promises nothing that decide refuses, and refuses nothing that decide allows', () => {
    const stories = [inReview(), reviewed(), inSignOff(), inAcceptance()].map((story) => given(...story));
    const people = ['drafter', 'deputy', 'head', 'fiona', 'laura', 'member1', 'chair', 'stranger'];
    for (const story of stories) {
      for (const seat of story.state.seats) {
        for (const by of people) {
          for (const offer of offersTo(by, story, seat.id).answers) {
            const words = {
              seat: seat.id,
              opinion: 'why',
              to: 'revise',
              fields: { explanation: 'e', proposal: 'p' },
            };
            const { decision } = story.when(answers(by, offer.answer, words));
            expect({
              by,
              seat: seat.id,
              answer: offer.answer,
              closed: decision.ok ? null : decision.rejection,
            }).toEqual({
              by,
              seat: seat.id,
              answer: offer.answer,
              closed: offer.closed,
            });
          }
        }
      }
    }
  });
});
