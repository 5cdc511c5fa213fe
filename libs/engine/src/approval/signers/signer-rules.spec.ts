import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  atTheStep,
  fires,
  givenIn,
  inAcceptance,
  inReview,
  given,
  oneStep,
  removes,
  town,
  until,
  type Given,
} from '../../../../testing/src/engine/index.js';

const signing = oneStep('sign');

function at(graph = signing, directory = town()): Given {
  return givenIn({ graph, directory }, ...atTheStep());
}

describe('who may be asked to sign', () => {
  it.each([
    ['who sits in the step already', 'member2', 'seated'],
    ['the author of the text', 'drafter', 'author'],
    ['oneself', 'member1', 'self'],
    ['who has left', 'gone', 'inactive'],
    ['who does not exist', 'ghost', 'inactive'],
  ])('is not %s', (_who, person, because) => {
    at(signing, town({ people: { gone: ['office'] }, departed: ['gone'] }))
      .when(addsSigners('member1', 'parallel', [person]))
      .thenRefuses('signer.recipient', { person, because });
  });

  it('is not who is excluded from the party', () => {
    const party = {
      kind: 'body',
      body: { op: 'path', path: ['subject', 'acceptingBody'] },
      post: null,
      named: null,
      not: [{ duty: 'supervisor' }],
    } as const;
    givenIn({ graph: oneStep('sign', {}, party) }, ...atTheStep())
      .when(addsSigners('member1', 'before', ['supervisor']))
      .thenRefuses('signer.recipient', { because: 'excluded' });
  });

  it('is not who was added before and sits there still, but may be who was removed', () => {
    const story = at().and(addsSigners('member1', 'parallel', ['secretary']));
    story
      .when(addsSigners('member2', 'before', ['secretary']))
      .thenRefuses('signer.recipient', { because: 'seated' });
    story.and(removes('member1', 6));
    const before = story.state.seats.length;
    story.and(addsSigners('member1', 'parallel', ['secretary']));
    expect(story.state.seats[before]).toMatchObject({ state: 'pending', holder: 'secretary', weight: 1 });
  });

  it('is somebody, for a reason, each once', () => {
    at()
      .when(addsSigners('member1', 'before', []))
      .thenRefuses('field.required', { field: 'people' });
    at()
      .when(addsSigners('member1', 'before', ['secretary'], { reason: ' ' }))
      .thenRefuses('reason.required');
    at()
      .when(addsSigners('member1', 'before', ['secretary', 'secretary']))
      .thenEmits('SignersAdded', 'SeatHeld', 'SeatOpened');
  });
});

describe('who may ask others to sign', () => {
  it('is the holder of a seat whose turn it is, where the step lets them', () => {
    at()
      .when(addsSigners('member2', 'before', ['secretary'], { seat: 2 }))
      .thenRefuses('seat.not-held');
    at(oneStep('sign', { order: 'sequence' }))
      .when(addsSigners('member2', 'before', ['secretary']))
      .thenRefuses('seat.queued');
    given(...inAcceptance())
      .when(addsSigners('member1', 'before', ['secretary']))
      .thenRefuses('operation.not-offered', { operation: 'add-before' });
    at(oneStep('consult'))
      .and(answers('member1', 'agree'))
      .when(addsSigners('member1', 'before', ['secretary'], { seat: 2 }))
      .thenRefuses('seat.closed');
    at()
      .when(addsSigners('member1', 'before', ['secretary'], { seat: 99 }))
      .thenRefuses('not_found');
  });

  it('is, of a consultation, also whoever sent the text out', () => {
    at(oneStep('consult'))
      .when(addsSigners('drafter', 'parallel', ['secretary'], { seat: 2 }))
      .thenEmitsAmongOthers({ type: 'SeatOpened', parent: 2, weight: 0 });
    at(oneStep('consult'))
      .and(answers('member1', 'agree'))
      .when(addsSigners('drafter', 'parallel', ['secretary'], { seat: 2 }))
      .thenRefuses('seat.closed');
    at()
      .when(addsSigners('drafter', 'parallel', ['secretary'], { seat: 2 }))
      .thenRefuses('duty.separation');
  });

  it('is not whoever was asked to appoint', () => {
    given(...inReview({ reviewUnits: [] }))
      .when(addsSigners('head', 'before', ['secretary']))
      .thenRefuses('operation.not-offered');
  });
});

describe('how many may be asked', () => {
  const ten = Array.from({ length: 10 }, (_none, index) => `clerk${index}`);
  const directory = town({
    people: Object.fromEntries([...ten, 'eleventh'].map((id) => [id, ['office']])),
  });

  it('is ten for a seat', () => {
    at(signing, directory)
      .when(addsSigners('member1', 'parallel', [...ten, 'eleventh']))
      .thenRefuses('signer.limit', { limit: 10, of: 'children' });
    at(signing, directory)
      .and(addsSigners('member1', 'parallel', ten))
      .when(addsSigners('member1', 'before', ['eleventh']))
      .thenRefuses('signer.limit', { of: 'children' });
  });

  it('is two levels deep', () => {
    const story = at()
      .and(addsSigners('member1', 'before', ['secretary']))
      .and(addsSigners('secretary', 'before', ['planner']));
    expect(story.state.seats[6]).toMatchObject({ parent: 6, group: 2 });
    story.when(addsSigners('planner', 'before', ['supervisor'])).thenRefuses('signer.limit', { of: 'depth' });
    // From the inside out.
    story.and(answers('planner', 'agree'));
    expect(story.state.seats[5]?.state).toBe('pending');
    story.and(answers('secretary', 'agree'));
    expect(story.state.seats[1]?.state).toBe('pending');
  });

  it('lets an added signer ask a third beside them, in the same group', () => {
    const story = at()
      .and(addsSigners('member1', 'before', ['secretary', 'planner'], { mode: 'sequence' }))
      .and(addsSigners('secretary', 'parallel', ['supervisor']));
    expect(story.state.groups[0]?.seats).toEqual([6, 7, 8]);
    story.when(answers('planner', 'agree')).thenRefuses('seat.queued', { waitingFor: [6, 8] });
    story.and(answers('secretary', 'agree'));
    expect(story.state.seats[7]?.state).toBe('pending');
  });
});

describe('the time of an added signer', () => {
  const limited = oneStep('sign', { limit: 5, late: [] });

  it('is the step’s, but not more than is left to who asked', () => {
    const { state } = at(limited)
      .and(until('2015-09-28 09:00'))
      .and(addsSigners('member1', 'before', ['secretary']));
    expect(state.seats[5]?.due?.date).toBe(state.seats[1]?.due?.date);
    expect(state.seats[5]?.due?.date).toBe('2015-10-01');
  });

  it('is the next working day where nothing is left', () => {
    const { state } = at(limited)
      .and(until('2015-10-02 09:00'))
      .and(addsSigners('member1', 'before', ['secretary']));
    expect(state.seats[5]?.due?.date).toBe('2015-10-05');
  });

  it('is the step’s own where who asked has none', () => {
    const { state } = at().and(addsSigners('member1', 'before', ['secretary']));
    expect(state.seats[5]?.due).toBeNull();
  });

  it('ends in silence as elsewhere, which is no disagreement', () => {
    const graph = oneStep('consult', {
      limit: 3,
      late: [{ offset: 0 as never, act: 'deem-no-comment' }],
    });
    const story = at(graph)
      .and(addsSigners('member1', 'before', ['secretary']))
      .and(until('2015-09-29 17:30'));
    const deem = story.state.timers.find(({ purpose }) => 'seatId' in purpose && purpose.seatId === 6);
    story.and(fires(deem?.id));
    expect(story.state.seats[5]?.state).toBe('deemed-no-comment');
    expect(story.state.seats[1]?.state).toBe('pending');
  });

  it('keeps silence from closing the seat that waits, which is looked at again the next working day', () => {
    const graph = oneStep('consult', {
      limit: 3,
      late: [
        { offset: -1 as never, act: 'remind' },
        { offset: 0 as never, act: 'deem-no-comment' },
      ],
    });
    const story = at(graph)
      .and(addsSigners('member1', 'before', ['secretary']))
      .and(until('2015-09-29 17:30'));
    const timersOf = (seat: number): readonly { id: number; dueAt: number }[] =>
      story.state.timers.filter(({ purpose }) => 'seatId' in purpose && purpose.seatId === seat);
    const [reminder, end] = timersOf(2);
    story.when(fires(reminder?.id)).thenEmits('TimerFired');
    story.and(fires(end?.id));
    expect(story.state.seats[1]?.state).toBe('held');
    story.and(answers('secretary', 'agree')).and(until('2015-09-30 17:30'));
    story.when(fires(timersOf(2).at(-1)?.id)).thenEmitsAmongOthers({ type: 'SeatDeemed', seatId: 2 });
  });
});
