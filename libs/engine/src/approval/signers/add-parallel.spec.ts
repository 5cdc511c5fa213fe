import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  atTheStep,
  givenIn,
  oneStep,
  opens,
  type Given,
} from '../../../../testing/src/engine/index.js';

const ratio = { numerator: 2, denominator: 3 };

function at(graph = oneStep('sign')): Given {
  return givenIn({ graph }, ...atTheStep());
}

/** Holders in the order in which their turn comes. */
function turns(story: Given): readonly (string | null)[] {
  const order: (string | null)[] = [];
  for (let seat = pending(story); seat !== undefined; seat = pending(story)) {
    order.push(seat.holder);
    story.and(answers(seat.holder ?? '', 'agree', { seat: seat.id }));
  }
  return order;
}

function pending({ state }: Given): Given['state']['seats'][number] | undefined {
  const open = state.seats.filter((seat) => seat.state === 'pending');
  expect(open.length).toBeLessThan(2);
  return open[0];
}

describe('asking others to sign beside oneself', () => {
  it('adds a voice of its own to the count', () => {
    const story = at().and(addsSigners('member1', 'parallel', ['secretary']));
    expect(story.state.seats[5]).toMatchObject({
      state: 'pending',
      origin: 'add-parallel',
      parent: 2,
      group: null,
      weight: 1,
    });
    for (const member of ['member1', 'member2', 'member3', 'chair']) story.and(answers(member, 'agree'));
    expect(story.state.status).toBe('running');
    expect(story.and(answers('secretary', 'agree')).state.outcome).toBe('closed');
  });

  it('changes what a share is of', () => {
    const graph = oneStep('vote', { pass: ratio, may: ['add-parallel'] });
    const story = at(graph).and(addsSigners('member1', 'parallel', ['secretary', 'planner']));
    for (const member of ['member1', 'member2', 'chair']) story.and(answers(member, 'agree'));
    // Three of six are not two thirds; of four they would have been.
    expect(story.state.status).toBe('running');
    expect(story.and(answers('secretary', 'agree')).state.outcome).toBe('closed');
  });

  it('leaves who asked free to answer and to disagree with them', () => {
    const graph = oneStep('sign', { answers: ['agree', 'disagree'] });
    const story = at(graph)
      .and(addsSigners('member1', 'parallel', ['secretary']))
      .and(answers('member1', 'agree'));
    story.when(answers('secretary', 'disagree', { opinion: 'no' })).thenEmitsAmongOthers({
      type: 'InstanceEnded',
      outcome: 'rejected',
    });
  });

  it('only adds an opinion under a consultation', () => {
    const story = at(oneStep('consult')).and(addsSigners('member1', 'parallel', ['secretary']));
    expect(story.state.seats[5]?.weight).toBe(0);
    story.and(answers('secretary', 'agree-with-changes', { opinion: 'add a date' }));
    expect(story.state.opinions).toMatchObject([{ seatId: 6, item: { nature: 'modify' } }]);
  });

  it('has its turn right after who asked, those asked together in the order named', () => {
    const story = at(oneStep('sign', { order: 'sequence' }));
    story.and(addsSigners('member1', 'parallel', ['secretary', 'planner']));
    expect(turns(story)).toEqual(['member1', 'secretary', 'planner', 'member2', 'member3', 'chair']);
  });

  it('brings whom it asks itself before the next', () => {
    const story = at(oneStep('sign', { order: 'sequence' }));
    story.and(addsSigners('member1', 'parallel', ['secretary', 'planner'])).and(answers('member1', 'agree'));
    story.and(addsSigners('secretary', 'parallel', ['supervisor']));
    expect(turns(story)).toEqual(['secretary', 'supervisor', 'planner', 'member2', 'member3', 'chair']);
  });

  it('has its turn after the seat named instead', () => {
    const story = at(oneStep('sign', { order: 'sequence' }));
    story.and(addsSigners('member1', 'parallel', ['secretary'], { position: 3 as never }));
    expect(turns(story)).toEqual(['member1', 'member2', 'secretary', 'member3', 'chair']);
  });

  it('cannot be put before who asked, after who has answered, or into another step', () => {
    const story = at(oneStep('sign', { order: 'sequence' })).and(answers('member1', 'agree'));
    for (const position of [1, 2, 99]) {
      story
        .when(addsSigners('member2', 'parallel', ['secretary'], { position: position as never }))
        .thenRefuses('not_found');
    }
  });

  it('comes before a chair who answers last', () => {
    const graph = oneStep('vote', { chair: { last: true, veto: false }, pass: ratio, may: ['add-parallel'] });
    const story = at(graph).and(addsSigners('member3', 'parallel', ['secretary']));
    for (const member of ['member1', 'member2', 'member3']) story.and(answers(member, 'agree'));
    story.when(opens('chair', 5)).thenRefuses('seat.queued', { waitingFor: [6] });
  });
});
