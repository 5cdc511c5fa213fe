import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  answers,
  bodyParty,
  call,
  choose,
  end,
  given,
  givenIn,
  inCheck,
  path,
  person,
  personParty,
  sends,
  starts,
  step,
  submits,
  town,
  workflow,
} from '../../../testing/src/engine/index.js';

const found = [
  ...inCheck(),
  answers('ines', 'finding', { opinion: 'a gap' }),
  answers('igor', 'finding', { opinion: 'a gap' }),
];

describe('a choice', () => {
  it('takes the first branch that is true', () => {
    const late = accepted().map((act, index) => (index === 0 ? starts('planner', { late: true }) : act));
    expect(given(...late).state.activations.at(-1)?.nodeId).toBe('check');
  });

  it('takes the branch without a condition when none is true', () => {
    expect(given(...accepted()).state.tokens).toMatchObject([{ nodeId: 'draw' }]);
  });

  it('raises an incident when no branch is open', () => {
    const graph = workflow(
      'stuck',
      {},
      {
        choice: choose([{ if: path('subject.missing'), to: 'over' }]),
        over: end('closed'),
      },
    );
    const stuck = givenIn({ graph }, starts());
    expect(stuck.events.at(-1)).toMatchObject({
      type: 'IncidentRaised',
      code: 'no-branch',
      nodeId: 'choice',
    });
    expect(stuck.state.status).toBe('incident');
  });

  it('raises an incident instead of turning in a circle for ever', () => {
    const graph = workflow('circle', {}, { a: choose([{ to: 'b' }]), b: choose([{ to: 'a' }]) });
    const { events } = givenIn({ graph }, starts());
    expect(events.map(({ type }) => type)).toEqual([
      'InstanceStarted',
      'RoundOpened',
      'TokenPlaced',
      'IncidentRaised',
    ]);
  });
});

describe('a wait', () => {
  it('goes on with the message it waits for', () => {
    given(...accepted())
      .when(sends(person('supervisor'), 'drawn', { attributes: { inspectors: ['igor'] } }))
      .thenEmits(
        { type: 'MessageReceived', message: 'spot-check', outcome: 'drawn' },
        { type: 'SubjectChanged', attributes: { inspectors: ['igor'] } },
        'TimerCancelled',
        { type: 'TokenMoved', to: 'check' },
        'ActivationOpened',
        { type: 'SeatOpened', holder: 'igor' },
      );
  });

  it('expects no other message, and no outcome it has no way for', () => {
    given(...accepted())
      .when(sends(person('supervisor'), 'drawn', { message: 'flood' }))
      .thenRefuses('message.unexpected', { message: 'flood', offered: ['spot-check'] });
    given(...accepted())
      .when(sends(person('supervisor'), 'maybe'))
      .thenRefuses('answer.unknown', { offered: ['drawn', 'not-drawn'] });
    given(...inCheck())
      .when(sends(person('supervisor'), 'drawn'))
      .thenRefuses('message.unexpected', { offered: [] });
  });

  it('hands nothing to people who had a hand in it, alone or among others', () => {
    const bodies = {
      group: ['chair:chair', 'member1', 'member2', 'member3'],
      inspectors: ['ines', 'drafter'],
    };
    for (const inspectors of [['drafter'], ['drafter', 'ines']]) {
      givenIn({ directory: town({ bodies }) }, ...accepted())
        .when(sends(person('supervisor'), 'drawn', { attributes: { inspectors } }))
        .thenRefuses('duty.separation', { because: 'author', person: 'drafter' });
    }
  });

  it('listens to supervisors who say why, and to the draw', () => {
    given(...accepted())
      .when(sends(person('drafter'), 'drawn'))
      .thenRefuses('act.forbidden');
    given(...accepted())
      .when(sends(person('supervisor'), 'drawn', { reason: '' }))
      .thenRefuses('reason.required');
    given(...accepted())
      .when(sends({ kind: 'system', name: 'draw', channel: 'batch' }, 'not-drawn', { reason: '' }))
      .thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'closed' });
  });
});

describe('a call', () => {
  it('runs the other workflow as a scope of the same instance, with what it was given', () => {
    const { state } = given(...found);
    expect(state.scopes[1]).toMatchObject({
      parent: { scopeId: 1, tokenId: 1 },
      path: ['rectification'],
      variables: { finding: 'a gap' },
      closed: false,
    });
    expect(state.activations.at(-1)).toMatchObject({ nodeId: 'mend', scopeId: 2 });
  });

  it('goes on by the name of the end reached inside', () => {
    given(...found, submits('drafter'), answers('ines', 'accept'))
      .when(answers('igor', 'accept'))
      .thenEmitsAmongOthers(
        { type: 'TokenConsumed', cause: 'end' },
        { type: 'ScopeClosed', scopeId: 2, outcome: 'closed' },
        { type: 'TokenMoved', from: 'rectify', to: 'check' },
      );
    given(...found, submits('drafter'), answers('ines', 'escalate', { opinion: 'refused' }))
      .when(answers('igor', 'escalate', { opinion: 'refused' }))
      .thenEmitsAmongOthers({ type: 'TokenMoved', from: 'rectify', to: 'ruling' });
  });

  it('raises an incident when nothing was drawn for that end', () => {
    const inner = workflow('inner', {}, { over: end('surprise') });
    const graph = workflow(
      'outer',
      {},
      { run: call('inner', {}, { closed: 'over' }), over: end('closed') },
      { inner },
    );
    const { events } = givenIn({ graph }, starts());
    expect(events.at(-1)).toMatchObject({ type: 'IncidentRaised', code: 'no-branch', nodeId: 'run' });
  });

  it('of a workflow the graph does not hold is a bug, not a decision', () => {
    const graph = workflow('outer', {}, { run: call('inner', {}, { closed: 'over' }), over: end('closed') });
    expect(() => givenIn({ graph }, starts())).toThrow('Expected outer to hold inner, but it does not');
  });

  it('may call further', () => {
    const innermost = workflow(
      'c',
      { writer: personParty('given') },
      {
        note: step('write', 'writer', { writes: 'note', then: { submit: 'over' } }),
        over: end('closed'),
      },
    );
    const middle = workflow(
      'b',
      {},
      { run: call('c', { given: path('name') }, { closed: 'over' }), over: end('closed') },
      { c: innermost },
    );
    const graph = workflow(
      'a',
      {},
      { run: call('b', { name: path('subject.handler') }, { closed: 'over' }), over: end('closed') },
      { b: middle },
    );
    const deep = givenIn({ graph }, starts());
    expect(deep.state.scopes.map((scope) => scope.path)).toEqual([[], ['b'], ['b', 'c']]);
    deep.when(submits('drafter')).thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'closed' });
  });
});

describe('starting', () => {
  it('happens once', () => {
    given(starts()).when(starts()).thenRefuses('instance.exists');
  });

  it('comes first', () => {
    given().when(submits('drafter')).thenRefuses('not_found');
  });
});

describe('an approval step without a drawn return', () => {
  it('needs somebody in its body', () => {
    const graph = workflow(
      'empty',
      { group: bodyParty('subject.none') },
      {
        ballot: step('vote', 'group', { then: { passed: 'over', failed: 'over' } }),
        over: end('closed'),
      },
    );
    expect(givenIn({ graph }, starts()).state.activations).toMatchObject([
      { state: 'blocked', blocked: 'unresolved' },
    ]);
  });
});
