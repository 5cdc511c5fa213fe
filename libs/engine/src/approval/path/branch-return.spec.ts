import { describe, expect, it } from '@jest/globals';
import type { InstanceState } from '../../state.js';
import { offersOf } from '../offers.js';
import {
  answers,
  behindTheJoin,
  carriesOut,
  choose,
  end,
  files,
  fork,
  given,
  givenIn,
  inBothBranches,
  inSignOff,
  join,
  path,
  person,
  personParty,
  run,
  starts,
  step,
  submits,
  twoBranches,
  weekDays,
  workflow,
  type Act,
  type Pause,
} from '../../../../testing/src/engine/index.js';

const graph = twoBranches();
const inTwo = (...acts: readonly (Act | Pause)[]) => givenIn({ graph }, ...acts);
const sendsBack = (by: string, to: string, resubmit?: 'rewalk') =>
  answers(by, 'return', { to, opinion: 'not yet', ...(resubmit === undefined ? {} : { resubmit }) });
const inFinance2 = [...inBothBranches(), answers('fiona', 'agree')];

/** What stands in the branch of law. */
function lawOf(state: InstanceState) {
  const visits = state.activations.filter(({ nodeId }) => nodeId.startsWith('law'));
  const seats = visits.flatMap(({ seats: ids }) => ids.map((id) => state.seats[id - 1]));
  const ids = new Set(seats.map((seat) => seat?.id));
  return {
    visits,
    seats,
    tokens: state.tokens.filter(({ nodeId, via }) => nodeId.startsWith('law') || via === 'law2.agreed'),
    timers: state.timers.filter(({ purpose }) => 'seatId' in purpose && ids.has(purpose.seatId)),
  };
}

describe('a return inside a parallel branch', () => {
  const at = inTwo(...inFinance2);

  it('takes only its own branch back and leaves the other one untouched to the byte', () => {
    const { state } = at.when(sendsBack('felix', 'finance1'));
    expect(JSON.stringify(lawOf(state))).toBe(JSON.stringify(lawOf(at.state)));
    expect(state.tokens.map(({ nodeId }) => nodeId).sort()).toEqual(['finance1', 'law1']);
  });

  it('leaves a branch alone that has come to the join and waits there', () => {
    const waiting = inTwo(...inFinance2, answers('laura', 'agree'), answers('lars', 'agree'));
    const { state } = waiting.when(sendsBack('felix', 'finance1'));
    expect(JSON.stringify(lawOf(state))).toBe(JSON.stringify(lawOf(waiting.state)));
    expect(state.tokens).toHaveLength(2);
  });

  it('begins a round for its own branch and what follows, and not for the other', () => {
    const { state } = inTwo(
      ...inFinance2,
      sendsBack('felix', 'finance1'),
      answers('laura', 'agree'),
      answers('fiona', 'agree'),
      answers('felix', 'agree'),
      answers('lars', 'agree'),
    );
    const rounds = Object.fromEntries(state.activations.map(({ nodeId, round }) => [nodeId, round]));
    expect(rounds).toMatchObject({ finance1: 2, finance2: 2, law1: 1, law2: 1, leader: 2 });
  });

  it('goes on through the join when both have signed', () => {
    const { state } = inTwo(
      ...inFinance2,
      sendsBack('felix', 'finance1'),
      ...['laura', 'lars', 'fiona', 'felix'].map((by) => answers(by, 'agree')),
    );
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
  });

  it('is refused into the branch beside it', () => {
    at.when(sendsBack('felix', 'law1')).thenRefuses('return.target', {
      offered: ['finance1', 'draft'],
      because: 'other-branch',
    });
  });
});

describe('a return to before the fork', () => {
  it('takes back every branch, cancels what is open and keeps the answers of a finished one as an earlier round', () => {
    const { state } = inTwo(...inFinance2, answers('laura', 'agree'), answers('lars', 'agree')).when(
      sendsBack('felix', 'draft'),
    );
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['draft']);
    expect(state.timers).toEqual([]);
    expect(state.seats.filter(({ answer }) => answer?.answer === 'agree')).toHaveLength(3);
    expect(state.activations.filter(({ state: open }) => open !== 'closed')).toHaveLength(1);
  });

  it('cancels the open seat of the other branch because of the return', () => {
    const { state } = inTwo(...inFinance2).when(sendsBack('felix', 'draft'));
    expect(state.seats.find(({ holder }) => holder === 'laura')).toMatchObject({
      state: 'cancelled',
      cause: { verb: 'return', by: 'felix' },
    });
  });

  it('lets every signature on the same text stand when it is walked again', () => {
    const again = inTwo(
      ...inFinance2,
      answers('laura', 'agree'),
      sendsBack('felix', 'draft'),
      submits('drafter', { opinion: 'as it was' }),
    );
    const round2 = again.state.activations.filter(({ round }) => round === 2);
    const states = round2.flatMap(({ nodeId, seats }) =>
      seats.map((id) => [nodeId, again.state.seats[id - 1]?.state]),
    );
    expect(states).toEqual([
      ['draft', 'answered'],
      ['finance1', 'carried'],
      ['law1', 'carried'],
      ['finance2', 'pending'],
      ['law2', 'pending'],
    ]);
  });
});

describe('a way that begins a new round', () => {
  const overturning = workflow('overturning', twoBranches().parties, {
    draft: step('write', 'drafter', { then: { submit: 'split' } }),
    split: fork('check', 'law'),
    check: step('decide', 'fiona', { then: { pass: 'meet', overturn: '!draft', finding: 'again' } }),
    again: choose([{ to: 'check' }]),
    law: step('sign', 'laura', { limit: 3, then: { agreed: 'meet' } }),
    meet: join('done'),
    done: end('done'),
  });

  it('takes the other branches back with it when it leads to before their fork', () => {
    const { state } = givenIn(
      { graph: overturning },
      ...inBothBranches(),
      answers('fiona', 'overturn', { opinion: 'all wrong' }),
    );
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['draft']);
    expect(state.timers).toEqual([]);
    expect(state.seats.find(({ holder }) => holder === 'laura')).toMatchObject({
      state: 'cancelled',
      cause: { verb: 'overturn' },
    });
  });

  it('leaves no operator a task in a branch it takes away', () => {
    const stuck = workflow('stuck', twoBranches().parties, {
      draft: step('write', 'drafter', { then: { submit: 'split' } }),
      split: fork('check', 'choice'),
      check: step('decide', 'fiona', { then: { pass: 'meet', overturn: '!draft' } }),
      choice: choose([{ if: path('subject.open'), to: 'meet' }]),
      meet: join('done'),
      done: end('done'),
    });
    const story = givenIn({ graph: stuck }, ...inBothBranches());
    expect(story.state.status).toBe('incident');
    const { state } = story
      .when(answers('fiona', 'overturn', { opinion: 'all wrong' }))
      .thenEmitsAmongOthers({ type: 'IncidentResolved', incidentId: 1, by: null, reason: 'overturn' });
    expect(state.status).toBe('returned');
  });

  it('asks for an explanation of a text that did not change', () => {
    const overturned = givenIn(
      { graph: overturning },
      ...inBothBranches(),
      answers('fiona', 'overturn', { opinion: 'all wrong' }),
    );
    overturned.when(submits('drafter')).thenRefuses('resubmit.unchanged');
  });

  it('is none where the way merely turns in its own branch', () => {
    const { state } = givenIn(
      { graph: overturning },
      ...inBothBranches(),
      answers('fiona', 'finding', { opinion: 'look again' }),
    );
    expect(state.tokens.map(({ nodeId }) => nodeId).sort()).toEqual(['check', 'law']);
  });
});

describe('a return from behind the join', () => {
  it('is refused into a branch that has been joined: the other would be missing', () => {
    inTwo(...behindTheJoin())
      .when(sendsBack('head', 'finance1'))
      .thenRefuses('return.target', { offered: ['draft'], because: 'other-branch' });
  });

  it('walks both branches again by itself where nothing has changed', () => {
    const again = inTwo(
      ...behindTheJoin(),
      sendsBack('head', 'draft'),
      submits('drafter', { opinion: 'explained' }),
    );
    expect(again.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
    expect(again.state.seats.at(-1)).toMatchObject({ holder: 'head', state: 'pending' });
  });
});

describe('a walk in full inside one branch', () => {
  it('asks again in that branch and behind the join, and lets the other branch stand', () => {
    const again = inTwo(
      ...behindTheJoin(),
      sendsBack('head', 'draft'),
      submits('drafter', { opinion: 'explained' }),
      sendsBack('head', 'draft'),
      files('drafter', 'text-2'),
      submits('drafter'),
      answers('fiona', 'agree'),
      answers('laura', 'agree'),
      sendsBack('felix', 'finance1', 'rewalk'),
      sendsBack('lars', 'draft'),
      submits('drafter', { opinion: 'nothing to change' }),
    );
    const last = (holder: string) => again.state.seats.findLast((seat) => seat.holder === holder)?.state;
    expect(last('fiona')).toBe('pending');
    expect(last('laura')).toBe('carried');
  });
});

describe('an unchanged text', () => {
  const writing = workflow(
    'writing',
    { drafter: personParty('subject.handler'), head: personParty('subject.head') },
    {
      draft: step('write', 'drafter', { then: { submit: 'leader' } }),
      leader: step('sign', 'head', { return: { to: [], resubmit: 'direct' }, then: { agreed: 'done' } }),
      done: end('done'),
    },
  );

  it('goes back to any earlier step where the workflow lists none', () => {
    givenIn(
      { graph: writing },
      starts('planner', { head: 'head' }),
      files('drafter', 'text-1'),
      submits('drafter'),
    )
      .when(sendsBack('head', 'draft'))
      .thenEmitsAmongOthers({ type: 'RoundOpened', to: 'draft', scopeId: 1 });
  });

  it('is sent again only with an explanation', () => {
    const back = givenIn(
      { graph: writing },
      starts('planner', { head: 'head' }),
      files('drafter', 'text-1'),
      submits('drafter'),
      sendsBack('head', 'draft'),
    );
    back.when(submits('drafter')).thenRefuses('resubmit.unchanged');
    back.when(submits('drafter', { opinion: 'settled' })).thenEmitsAmongOthers('ActivationClosed');
  });
});

describe('what was done in the world', () => {
  const acting = workflow(
    'acting',
    {
      drafter: personParty('subject.handler'),
      head: personParty('subject.head'),
      deputy: personParty('subject.deputy'),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'deputy' } }),
      deputy: step('sign', 'deputy', { then: { agreed: 'announce' } }),
      announce: run('announce', { then: { done: 'leader' } }),
      leader: step('sign', 'head', {
        return: { to: ['deputy', 'draft'], resubmit: 'direct' },
        then: { agreed: 'second' },
      }),
      second: step('sign', 'deputy', {
        return: { to: ['leader', 'draft'], resubmit: 'direct' },
        then: { agreed: 'done' },
      }),
      done: end('done'),
    },
  );
  const announced = [
    starts('planner', { head: 'head', deputy: 'deputy' }),
    files('drafter', 'text-1'),
    submits('drafter'),
    answers('deputy', 'agree'),
    carriesOut(),
  ];

  it('stands in the way of a return: it cannot be undone by going back', () => {
    givenIn({ graph: acting }, ...announced)
      .when(sendsBack('head', 'draft'))
      .thenRefuses('return.target', { offered: [], because: 'effect' });
  });

  it('does not stand in the way of a return to a step behind it', () => {
    givenIn({ graph: acting }, ...announced, answers('head', 'agree'))
      .when(sendsBack('deputy', 'leader'))
      .thenEmitsAmongOthers({ type: 'RoundOpened', to: 'leader' });
  });
});

describe('a colleague asked to sign first', () => {
  const asked = given(...inSignOff(), (state) => ({
    type: 'AddSigners',
    by: person('deputy'),
    seatId: state!.seats[5]!.id,
    kind: 'before',
    people: ['colleague' as never],
    mode: 'all',
    binding: false,
    position: null,
    reason: 'look first',
    agreement: null,
  }));

  it('gives an opinion and cannot send the text back', () => {
    asked.when(sendsBack('colleague', 'revise')).thenRefuses('answer.unknown');
    const seat = asked.state.seats.at(-1);
    const context = { now: asked.now, directory: asked.world.directory, workingDays: weekDays };
    expect(offersOf(asked.world.graph, asked.state, seat!.id, person('colleague'), context)).toMatchObject({
      returnTargets: [],
    });
  });
});
