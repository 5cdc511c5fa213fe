import { describe, expect, it } from '@jest/globals';
import {
  answers,
  behindTheJoin,
  bodyParty,
  carriesOut,
  disposes,
  end,
  files,
  fork,
  given,
  givenIn,
  grant,
  inAcceptance,
  inBothBranches,
  inReview,
  inSignOff,
  jumps,
  join,
  opens,
  personParty,
  reviewed,
  run,
  person,
  inCheck,
  starts,
  step,
  submits,
  takesBack,
  tells,
  town,
  twoBranches,
  unitParty,
  wait,
  withdraws,
  workflow,
  type Act,
  type Given,
  type Pause,
} from '../../../../../testing/src/engine/index.js';
import type { SeatOperation } from '../../../graph.js';

const inTwo = (...acts: readonly (Act | Pause)[]) => givenIn({ graph: twoBranches() }, ...acts);
const seatOf = ({ state }: Pick<Given, 'state'>, by: string) =>
  state.seats.findLast(({ holder }) => holder === by);

describe('taking an answer back while the step is open', () => {
  it('opens the seat again with all its time, and what colleagues said stands', () => {
    const { state } = given(
      ...inReview(),
      answers('fiona', 'agree'),
      answers('laura', 'agree', { seat: 3 }),
      takesBack('fiona', 2),
    );
    expect(state.seats[1]).toMatchObject({ state: 'pending', answer: null, takenBackIn: 1 });
    expect(state.seats[2]).toMatchObject({ state: 'answered' });
    expect(state.timers.filter(({ purpose }) => 'seatId' in purpose && purpose.seatId === 2)).toHaveLength(2);
  });

  it('voids the points it made', () => {
    given(...inReview(), answers('fiona', 'disagree', { opinion: 'no' }))
      .when(takesBack('fiona', 2))
      .thenEmitsAmongOthers({ type: 'OpinionSuperseded', opinionId: 1 });
  });

  it('lets whoever comes next in the order wait again', () => {
    const { state } = given(...inSignOff(), answers('deputy', 'agree'), takesBack('deputy', 6));
    expect(state.seats.slice(5)).toMatchObject([{ state: 'pending' }, { state: 'queued', openedAt: null }]);
    expect(state.timers.every(({ purpose }) => !('seatId' in purpose) || purpose.seatId === 6)).toBe(true);
  });

  it('is allowed although the next one has opened the paper', () => {
    given(...inSignOff(), answers('deputy', 'agree'), opens('head'))
      .when(takesBack('deputy', 6))
      .thenEmitsAmongOthers('AnswerTakenBack');
  });

  it('lets a chair who votes last wait again', () => {
    const { state } = given(
      ...inAcceptance(),
      ...['member1', 'member2', 'member3'].map((by) => answers(by, 'agree')),
      takesBack('member2'),
    );
    expect(seatOf({ state }, 'chair')).toMatchObject({ state: 'queued' });
    expect(seatOf({ state }, 'member2')).toMatchObject({ state: 'pending' });
    expect(seatOf({ state }, 'member1')).toMatchObject({ state: 'answered' });
  });

  it('frees a step that had come to nothing', () => {
    const undecided = given(
      ...inAcceptance(),
      ...['member1', 'member2', 'member3', 'chair'].map((by) => answers(by, 'abstain')),
    );
    expect(undecided.state.activations.at(-1)).toMatchObject({ state: 'blocked', blocked: 'no-decision' });
    undecided.when(takesBack('chair')).thenEmitsAmongOthers('AnswerTakenBack', 'ActivationUnblocked');
  });

  it('is too late once somebody who followed has asked others first', () => {
    const asking = given(...inSignOff(), answers('deputy', 'agree'), (state) => ({
      type: 'AddSigners',
      by: person('head'),
      seatId: state!.seats.at(-1)!.id,
      kind: 'before',
      people: ['colleague' as never],
      mode: 'all',
      binding: false,
      position: null,
      reason: 'look first',
      agreement: null,
    }));
    asking
      .when(takesBack('deputy', 6))
      .thenRefuses('take-back.too-late', { because: 'answered', by: 'head' });
  });

  describe('that waits for signers asked to follow', () => {
    const withAfter: Act = (state) => ({
      type: 'AddSigners',
      by: person('deputy'),
      seatId: state!.seats[5]!.id,
      kind: 'after',
      people: ['colleague' as never],
      mode: 'all',
      binding: true,
      position: null,
      reason: 'look too',
      agreement: { opinion: '', documentHash: 'text-2' as never, fields: {} },
    });

    it('lets them go', () => {
      const { state } = given(...inSignOff(), withAfter).when(takesBack('deputy', 6));
      expect(state.seats[5]).toMatchObject({ state: 'pending', answer: null });
      expect(seatOf({ state }, 'colleague')).toMatchObject({
        state: 'cancelled',
        cause: { verb: 'take-back' },
      });
      expect(state.groups).toMatchObject([{ state: 'closed' }]);
    });

    it('is too late once one of them has answered, and theirs has reached whoever asked', () => {
      const followed = given(...inSignOff(), withAfter, answers('colleague', 'agree'));
      followed
        .when(takesBack('deputy', 6))
        .thenRefuses('take-back.too-late', { because: 'answered', by: 'colleague' });
      followed
        .when(takesBack('colleague'))
        .thenRefuses('take-back.too-late', { because: 'moved-on', by: 'deputy' });
    });
  });

  it('settles a dispute about it that nobody has dealt with', () => {
    const disputed = workflow(
      'disputed',
      {
        drafter: personParty('subject.handler'),
        reviewers: unitParty('subject.reviewUnits', ['reviewer']),
        chair: bodyParty('subject.acceptingBody', { post: 'chair' }),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'review' } }),
        review: step('sign', 'reviewers', {
          answers: ['agree', 'disagree'],
          onDisagree: 'collect',
          dispute: [{ party: 'chair' as never, limit: null }],
          then: { agreed: 'done' },
        }),
        done: end('done'),
      },
    );
    const open = givenIn(
      { graph: disputed },
      starts('planner', { reviewUnits: ['finance', 'culture'] }),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('fiona', 'agree'),
      answers('carl', 'disagree', { opinion: 'no' }),
    );
    expect(open.state.activations[1]).toMatchObject({ state: 'disputed' });
    const { state } = open.when(takesBack('carl'));
    expect(state.disputes).toMatchObject([{ state: 'dropped' }]);
    expect(state.activations[1]).toMatchObject({ state: 'open' });
    expect(seatOf({ state }, 'carl')).toMatchObject({ state: 'pending' });
  });
});

describe('taking an answer back after the step has closed', () => {
  it('cancels what followed and opens the step again for this seat alone', () => {
    const { state } = given(...reviewed(), takesBack('carl'));
    expect(state.activations.map(({ nodeId, state: open }) => [nodeId, open])).toEqual([
      ['draft', 'closed'],
      ['review', 'open'],
      ['revise', 'closed'],
    ]);
    expect(state.seats.map((seat) => seat.state)).toEqual([
      'answered',
      'answered',
      'answered',
      'pending',
      'cancelled',
    ]);
    expect(state.seats.at(-1)?.cause).toMatchObject({ verb: 'take-back', by: 'carl' });
    expect(state.tokens).toMatchObject([{ nodeId: 'review', activationId: 2 }]);
  });

  it('goes on as before when the seat has been answered again', () => {
    const { state } = given(...reviewed(), takesBack('carl'), answers('carl', 'agree'));
    expect(state.activations.at(-1)).toMatchObject({ nodeId: 'revise', state: 'open', round: 1 });
  });

  it('is allowed although somebody who followed has opened the paper', () => {
    given(...inSignOff(), answers('deputy', 'agree'), answers('head', 'agree'), opens('member1'))
      .when(takesBack('head'))
      .thenEmitsAmongOthers('ActivationReopened', { type: 'SeatCancelled', verb: 'take-back' });
  });

  it('is too late once a seat that followed has answered, and says who and when', () => {
    const answered = given(...inAcceptance(), answers('member1', 'agree'));
    answered.when(takesBack('head')).thenRefuses('take-back.too-late', {
      because: 'answered',
      by: 'member1',
      at: answered.state.lastEventAt,
    });
  });

  it('is too late for whoever came first in the order when the next one has answered', () => {
    given(...inAcceptance())
      .when(takesBack('deputy'))
      .thenRefuses('take-back.too-late', { because: 'answered', by: 'head' });
  });

  it('is too late once the drafter has disposed of a point it made', () => {
    given(...reviewed(), disposes('drafter', 2, 'notAdopted', 'no'))
      .when(takesBack('laura', 3))
      .thenRefuses('take-back.too-late', { because: 'answered', by: 'drafter' });
  });

  it('is done once in a round', () => {
    given(...inReview(), answers('fiona', 'agree'), takesBack('fiona', 2), answers('fiona', 'agree'))
      .when(takesBack('fiona', 2))
      .thenRefuses('take-back.too-late', { because: 'once' });
  });

  it('is for whoever answered, or for whom it was answered', () => {
    given(...reviewed())
      .when(takesBack('fiona', 3))
      .thenRefuses('seat.not-held');
    const directory = town({ grants: [grant('fiona', 'felix')] });
    const byProxy = [...inReview(), answers('felix', 'agree', { seat: 2 })];
    for (const by of ['felix', 'fiona']) {
      givenIn({ directory }, ...byProxy)
        .when(takesBack(by, 2))
        .thenEmitsAmongOthers({ type: 'AnswerTakenBack', by });
    }
  });

  it('is nothing to a seat that has not answered, was carried, or does not exist', () => {
    given(...inReview())
      .when(takesBack('fiona', 2))
      .thenRefuses('seat.not-held');
    given(...inReview())
      .when(takesBack('fiona', 99))
      .thenRefuses('not_found');
    given(
      ...inAcceptance().slice(0, -1),
      answers('head', 'return', { to: 'revise', opinion: 'wording' }),
      submits('drafter', { opinion: 'as it was' }),
    )
      .when(takesBack('deputy'))
      .thenRefuses('seat.closed', { state: 'carried' });
  });

  it('is not for the rules', () => {
    given(...reviewed())
      .when((state, world) => ({
        ...takesBack('carl')(state, world),
        by: { kind: 'system', name: 'sla', channel: 'timer' },
      }))
      .thenRefuses('act.forbidden');
  });

  it('is offered only where the step says so', () => {
    const without = workflow(
      'without',
      { drafter: personParty('subject.handler'), head: unitParty('subject.leadUnit', ['head']) },
      {
        draft: step('write', 'drafter', {
          may: ['claim'] as readonly SeatOperation[],
          then: { submit: 'leader' },
        }),
        leader: step('sign', 'head', { then: { agreed: 'done' } }),
        done: end('done'),
      },
    );
    givenIn({ graph: without }, starts(), files('drafter', 'text-1'), submits('drafter'))
      .when(takesBack('drafter'))
      .thenRefuses('operation.not-offered', { operation: 'take-back' });
  });

  it('brings a submitted text back to its drafter like a withdrawal', () => {
    const { state } = given(...inReview(), takesBack('drafter'));
    expect(state.tokens).toMatchObject([{ nodeId: 'draft', activationId: 1 }]);
    expect(state.seats.filter((seat) => seat.state === 'cancelled')).toHaveLength(3);
    expect(state.rounds).toHaveLength(1);
  });

  it('asks again only for what was never said: carried answers are carried again', () => {
    const carried = [
      ...inSignOff(),
      answers('deputy', 'return', { to: 'draft', opinion: 'wording' }),
      submits('drafter', { opinion: 'as it was' }),
    ];
    const { state } = given(...carried, takesBack('drafter', 8), submits('drafter', { opinion: 'so be it' }));
    expect(state.tokens).toMatchObject([{ nodeId: 'sign-off' }]);
  });
});

describe('what was cancelled because of an answer that is taken back', () => {
  const anyOf = (order: 'parallel' | 'sequence') =>
    workflow(
      'any',
      {
        drafter: personParty('subject.handler'),
        leaders: unitParty('subject.leadUnit', ['deputy-head', 'head']),
        chair: bodyParty('subject.acceptingBody', { post: 'chair' }),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'leaders' } }),
        leaders: step('sign', 'leaders', { require: 'any', order, limit: 3, then: { agreed: 'chair' } }),
        chair: step('sign', 'chair', { then: { agreed: 'done' } }),
        done: end('done'),
      },
    );
  const signed = [starts(), files('drafter', 'text-1'), submits('drafter'), answers('deputy', 'agree')];

  it('is to be answered again', () => {
    const { state } = givenIn({ graph: anyOf('parallel') }, ...signed, takesBack('deputy'));
    expect(state.seats.slice(1, 3)).toMatchObject([
      { state: 'pending', holder: 'deputy' },
      { state: 'pending', holder: 'head', cause: null },
    ]);
    expect(state.seats[2]?.due).not.toBeNull();
  });

  it('waits again where its turn had not come', () => {
    const { state } = givenIn({ graph: anyOf('sequence') }, ...signed, takesBack('deputy'));
    expect(state.seats.slice(1, 3).map((seat) => seat.state)).toEqual(['pending', 'queued']);
  });
});

describe('taking an answer back in a parallel branch', () => {
  it('looks at its own branch alone', () => {
    const at = inTwo(
      ...inBothBranches(),
      answers('fiona', 'agree'),
      answers('laura', 'agree'),
      answers('lars', 'agree'),
    );
    const { state } = at.when(takesBack('fiona'));
    expect(state.tokens.map(({ nodeId }) => nodeId).sort()).toEqual(['finance1', 'meet']);
    expect(seatOf({ state }, 'lars')).toMatchObject({ state: 'answered' });
  });

  it('comes back from the join it waits at', () => {
    const { state } = inTwo(
      ...inBothBranches(),
      answers('fiona', 'agree'),
      answers('felix', 'agree'),
      takesBack('felix'),
    );
    expect(state.tokens.map(({ nodeId }) => nodeId).sort()).toEqual(['finance2', 'law1']);
  });

  it('lets the other branch wait at the join again when that had fired', () => {
    const back = inTwo(...behindTheJoin(), takesBack('felix'));
    expect(back.state.tokens.map(({ nodeId, via }) => [nodeId, via])).toEqual([
      ['finance2', null],
      ['meet', 'law2.agreed'],
    ]);
    back.and(answers('felix', 'agree'));
    expect(back.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
  });

  it('is too late once somebody behind the join has answered', () => {
    const { state } = inTwo(...behindTheJoin());
    expect(state.tokens).toHaveLength(1);
    const three = workflow('three', twoBranches().parties, {
      split: fork('finance', 'law'),
      finance: step('sign', 'fiona', { then: { agreed: 'meet' } }),
      law: step('sign', 'laura', { then: { agreed: 'meet' } }),
      meet: join('leader'),
      leader: step('sign', 'head', { then: { agreed: 'last' } }),
      last: step('sign', 'lars', { then: { agreed: 'done' } }),
      done: end('done'),
    });
    givenIn(
      { graph: three },
      starts('planner', { fiona: 'fiona', laura: 'laura', head: 'head', lars: 'lars' }),
      answers('fiona', 'agree'),
      answers('laura', 'agree'),
      answers('head', 'agree'),
    )
      .when(takesBack('fiona'))
      .thenRefuses('take-back.too-late', { because: 'answered', by: 'head' });
  });
});

describe('a way that an answer taken back cannot undo', () => {
  const acting = workflow(
    'acting',
    { drafter: personParty('subject.handler'), head: personParty('subject.head') },
    {
      draft: step('write', 'drafter', { then: { submit: 'announce' } }),
      announce: run('announce', { then: { done: 'leader' } }),
      leader: step('sign', 'head', { then: { agreed: 'hold' } }),
      hold: wait('go', { on: 'last' }),
      last: step('sign', 'head', { then: { agreed: 'done' } }),
      done: end('done'),
    },
  );
  const announced = [starts('planner', { head: 'head' }), files('drafter', 'text-1'), submits('drafter')];

  it('is a return', () => {
    inTwo(
      ...inBothBranches(),
      answers('laura', 'agree'),
      answers('fiona', 'return', { to: 'draft', opinion: 'no' }),
    )
      .when(takesBack('laura'))
      .thenRefuses('take-back.too-late', { because: 'moved-on', by: 'fiona' });
  });

  it('is a withdrawal', () => {
    given(...inReview(), answers('fiona', 'agree'), withdraws('drafter', 'wrong annex'))
      .when(takesBack('fiona', 2))
      .thenRefuses('take-back.too-late', { because: 'moved-on', by: null });
  });

  it('is a message that let the text go on', () => {
    const waiting = givenIn({ graph: acting }, ...announced, carriesOut(), answers('head', 'agree'));
    waiting.and(tells('go'));
    waiting.when(takesBack('head', 2)).thenRefuses('take-back.too-late', { because: 'moved-on' });
  });

  it('is a jump by an administrator', () => {
    given(...reviewed(), jumps('secretary', 'sign-off'))
      .when(takesBack('carl'))
      .thenRefuses('take-back.too-late', { because: 'moved-on', by: 'secretary' });
  });

  it('is a called workflow that has ended', () => {
    given(
      ...inCheck(),
      answers('ines', 'finding', { opinion: 'a gap' }),
      answers('igor', 'finding', { opinion: 'a gap' }),
      submits('drafter'),
      answers('ines', 'accept'),
      answers('igor', 'accept'),
    )
      .when((state, world) => {
        const own = state?.seats.findLast(({ answer }) => answer?.by === 'igor');
        return takesBack('igor', own?.id)(state, world);
      })
      .thenRefuses('take-back.too-late', { because: 'moved-on' });
  });

  it('is something being done in the world', () => {
    givenIn({ graph: acting }, ...announced)
      .when(takesBack('drafter'))
      .thenRefuses('take-back.too-late', { because: 'effect', at: null });
  });

  it('is something done in the world', () => {
    givenIn({ graph: acting }, ...announced, carriesOut())
      .when(takesBack('drafter'))
      .thenRefuses('take-back.too-late', { because: 'effect' });
  });

  it('is not a wait that is still waiting', () => {
    const { state } = givenIn(
      { graph: acting },
      ...announced,
      carriesOut(),
      answers('head', 'agree'),
      takesBack('head'),
    );
    expect(state.tokens).toMatchObject([{ nodeId: 'leader' }]);
  });

  it('is the end of all', () => {
    const head = [answers('head', 'agree'), tells('go'), answers('head', 'agree')];
    givenIn({ graph: acting }, ...announced, carriesOut(), ...head)
      .when(takesBack('head'))
      .thenRefuses('instance.ended');
  });
});
