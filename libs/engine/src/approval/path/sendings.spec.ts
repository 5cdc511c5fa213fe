import { describe, expect, it } from '@jest/globals';
import { withdrawRefusal } from '../withdraw.js';
import {
  answers,
  behindTheJoin,
  call,
  carriesOut,
  end,
  files,
  fires,
  fork,
  given,
  givenIn,
  inBothBranches,
  inCheck,
  inReview,
  join,
  opens,
  person,
  personParty,
  run,
  starts,
  step,
  submits,
  tells,
  twoBranches,
  until,
  unitParty,
  wait,
  withdraws,
  workflow,
  type Act,
  type Pause,
} from '../../../../testing/src/engine/index.js';

const inTwo = (...acts: readonly (Act | Pause)[]) => givenIn({ graph: twoBranches() }, ...acts);
const parties = {
  drafter: personParty('subject.handler'),
  colleague: personParty('subject.colleague'),
  reviewers: unitParty('subject.reviewUnits', ['reviewer']),
  head: unitParty('subject.leadUnit', ['head']),
};
const sent = [starts('planner', { colleague: 'colleague' }), files('drafter', 'text-1'), submits('drafter')];

describe('withdrawing from several steps', () => {
  const twice = workflow('twice', parties, {
    draft: step('write', 'drafter', { then: { submit: 'first' } }),
    first: step('consult', 'reviewers', { then: { done: 'second' } }),
    second: step('consult', 'head', { then: { done: 'done' } }),
    done: end('done'),
  });

  it('gives a reason although nobody has answered in the present step: somebody did before', () => {
    const second = [...sent, ...['fiona', 'carl', 'laura'].map((by) => answers(by, 'agree'))];
    givenIn({ graph: twice }, ...second)
      .when(withdraws('drafter'))
      .thenRefuses('reason.required');
    givenIn({ graph: twice }, ...second)
      .when(withdraws('drafter', 'wrong annex'))
      .thenEmitsAmongOthers({ type: 'RoundOpened', cause: 'withdraw', from: 'second', to: 'draft' });
  });

  it('counts the filed opinion of an added signer or a delegate as an answer', () => {
    const lent: Act = (state) => ({
      type: 'DelegateSeat',
      by: person('fiona'),
      seatId: state!.seats[1]!.id,
      to: 'felix' as never,
      reason: 'knows it better',
    });
    const advised: Act = (state) => ({
      type: 'AdviseSeat',
      by: person('felix'),
      seatId: state!.seats[1]!.id,
      opinion: 'too dear',
    });
    givenIn({ graph: twice }, ...sent, lent)
      .when(withdraws('drafter'))
      .thenEmitsNo('RoundOpened');
    givenIn({ graph: twice }, ...sent, lent, advised)
      .when(withdraws('drafter'))
      .thenRefuses('reason.required');
  });

  it('keeps a deemed silence by a new round, without asking for a reason', () => {
    given(...inReview(), until('2015-10-05 17:30'), fires(2))
      .when(withdraws('drafter'))
      .thenEmitsAmongOthers({ type: 'RoundOpened', cause: 'withdraw' });
  });
});

describe('withdrawing from parallel branches', () => {
  it('brings every token back, and the same round goes on while nobody read it', () => {
    const { state } = inTwo(...inBothBranches()).when(withdraws('drafter'));
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['draft']);
    expect(state.rounds).toHaveLength(1);
    expect(state.timers).toEqual([]);
  });

  it('brings back a branch that waits at the join', () => {
    const consulting = workflow('consulting', parties, {
      draft: step('write', 'drafter', { then: { submit: 'split' } }),
      split: fork('left', 'right'),
      left: step('consult', 'head', { then: { done: 'meet' } }),
      right: step('consult', 'colleague', { then: { done: 'meet' } }),
      meet: join('done'),
      done: end('done'),
    });
    const { state } = givenIn({ graph: consulting }, ...sent, answers('head', 'agree')).when(
      withdraws('drafter', 'wrong annex'),
    );
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['draft']);
  });

  it('is too late once one branch was signed, and names the step', () => {
    inTwo(...inBothBranches(), answers('laura', 'agree'))
      .when(withdraws('drafter', 'please'))
      .thenRefuses('withdraw.too-late', { because: 'signed', nodeId: 'law1' });
    inTwo(...behindTheJoin())
      .when(withdraws('drafter', 'please'))
      .thenRefuses('withdraw.too-late', { because: 'signed' });
  });

  const writingInside = workflow('writing-inside', parties, {
    draft: step('write', 'drafter', { then: { submit: 'split' } }),
    split: fork('annex', 'right'),
    annex: step('write', 'colleague', { then: { submit: 'left' } }),
    left: step('consult', 'head', { then: { done: 'meet' } }),
    right: step('sign', 'head', { then: { agreed: 'meet' } }),
    meet: join('done'),
    done: end('done'),
  });
  const annexed = [...sent, submits('colleague')];

  it('brings back only the branch in which it was written, whatever was signed beside it', () => {
    const { state } = givenIn({ graph: writingInside }, ...annexed, (state, world) => {
      const right = state!.activations.find(({ nodeId }) => nodeId === 'right');
      return answers('head', 'agree', { seat: right!.seats[0]! })(state, world);
    }).when(withdraws('colleague'));
    expect(state.tokens.map(({ nodeId }) => nodeId).sort()).toEqual(['annex', 'meet']);
  });

  it('is for who sent that branch, and for who sent the whole', () => {
    givenIn({ graph: writingInside }, ...annexed)
      .when(withdraws('drafter', 'wrong text'))
      .thenEmitsAmongOthers({ type: 'TokenPlaced', nodeId: 'draft' });
    givenIn({ graph: writingInside }, ...annexed)
      .when(withdraws('head'))
      .thenRefuses('act.forbidden');
  });

  it('is possible while one branch is being written and the other is under way', () => {
    givenIn({ graph: writingInside }, ...sent)
      .when(withdraws('drafter'))
      .thenEmitsAmongOthers({ type: 'TokenPlaced', nodeId: 'draft' });
  });
});

describe('withdrawing what has set something going', () => {
  const inner = workflow(
    'inner',
    { head: unitParty('subject.leadUnit', ['head']) },
    { look: step('consult', 'head', { then: { done: 'seen' } }), seen: end('seen') },
  );
  const acting = workflow(
    'acting',
    parties,
    {
      draft: step('write', 'drafter', { then: { submit: 'hold' } }),
      hold: wait('go', { on: 'look' }),
      look: call('inner', {}, { seen: 'announce' }),
      announce: run('announce', { then: { done: 'last' } }),
      last: step('consult', 'head', { then: { done: 'done' } }),
      done: end('done'),
    },
    { inner },
  );

  it('is possible while it only waits', () => {
    givenIn({ graph: acting }, ...sent)
      .when(withdraws('drafter'))
      .thenEmitsNo('RoundOpened')
      .thenEmitsAmongOthers({ type: 'TokenPlaced', nodeId: 'draft' });
  });

  it('is too late once a called workflow was started, running or ended', () => {
    const called = [...sent, tells('go')];
    givenIn({ graph: acting }, ...called)
      .when(withdraws('drafter'))
      .thenRefuses('withdraw.too-late', { because: 'sub-process', nodeId: 'look' });
    givenIn({ graph: acting }, ...called, answers('head', 'agree'))
      .when(withdraws('drafter', 'please'))
      .thenRefuses('withdraw.too-late', { because: 'sub-process', nodeId: 'look' });
  });

  const only = workflow('only', parties, {
    draft: step('write', 'drafter', { then: { submit: 'announce' } }),
    announce: run('announce', { then: { done: 'last' } }),
    last: step('consult', 'head', { then: { done: 'done' } }),
    done: end('done'),
  });

  it('is too late once an automatic step was handed to a worker or carried out', () => {
    givenIn({ graph: only }, ...sent)
      .when(withdraws('drafter'))
      .thenRefuses('withdraw.too-late', { because: 'effect', nodeId: 'announce' });
    givenIn({ graph: only }, ...sent, carriesOut())
      .when(withdraws('drafter'))
      .thenRefuses('withdraw.too-late', { because: 'effect', nodeId: 'announce' });
  });
});

describe('withdrawing inside a called workflow', () => {
  it('is too late after what was signed outside', () => {
    const mended = given(
      ...inCheck(),
      answers('ines', 'finding', { opinion: 'a gap' }),
      answers('igor', 'finding', { opinion: 'a gap' }),
      submits('drafter'),
    );
    mended
      .when(withdraws('drafter', 'please'))
      .thenRefuses('withdraw.too-late', { because: 'signed', nodeId: 'sign-off' });
  });
});

describe('the offer to withdraw', () => {
  it('says beforehand what the act would be refused for', () => {
    const { state, world } = given(...inReview(), opens('fiona'));
    expect(withdrawRefusal(world.graph, state, person('drafter'))).toBeNull();
    expect(withdrawRefusal(world.graph, state, person('fiona'))).toEqual({ code: 'act.forbidden' });
    expect(withdrawRefusal(world.graph, state, { kind: 'system', name: 'sla', channel: 'timer' })).toEqual({
      code: 'act.forbidden',
    });
  });
});
