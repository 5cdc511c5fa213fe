import { describe, expect, it } from '@jest/globals';
import { decide, type IncidentId, type NodeId } from '#libs/engine';
import {
  call,
  choose,
  end,
  files,
  fork,
  givenIn,
  inclusive,
  path,
  personParty,
  retries,
  starts,
  step,
  submits,
  tells,
  town,
  wait,
  weekDays,
  workflow,
} from '../../../testing/src/engine/index.js';

const stuck = workflow(
  'stuck',
  { writer: personParty('subject.handler') },
  {
    draft: step('write', 'writer', { then: { submit: 'choice' } }),
    choice: choose([{ if: path('subject.open'), to: 'after' }]),
    after: wait('after', { on: 'over' }),
    over: end('closed'),
  },
);
const operators = town({
  duties: {
    secretary: ['group-secretariat'],
    planner: ['plan-administrator'],
    supervisor: ['supervisor'],
    stranger: ['system-administrator'],
    drafter: ['plan-administrator'],
  },
});
const standing = () =>
  givenIn({ graph: stuck, directory: operators }, starts(), files('drafter', 'text-1'), submits('drafter'));

describe('an incident', () => {
  it('is tried again with corrected attributes, and the process goes on', () => {
    const given = standing();
    expect(given.state.status).toBe('incident');
    given
      .when(retries('planner', { attributes: { open: true }, reason: 'the field was empty' }))
      .thenEmits(
        { type: 'SubjectChanged', attributes: { open: true }, author: null },
        { type: 'IncidentResolved', incidentId: 1, by: 'planner', reason: 'the field was empty' },
        { type: 'TokenMoved', from: 'choice', to: 'after' },
      );
    expect(given.and(retries('secretary', { attributes: { open: true } })).state.status).toBe('running');
  });

  it('is raised anew where nothing has changed', () => {
    const { state } = standing().and(retries('planner'));
    expect(state.status).toBe('incident');
    expect(state.incidents).toMatchObject([{ resolved: true }, { resolved: false, tokenId: 1 }]);
  });

  it('is dealt with by office or by those who operate the system, and by nobody else', () => {
    standing().when(retries('fiona')).thenRefuses('act.forbidden');
    standing().when(retries('supervisor')).thenRefuses('act.forbidden');
    standing()
      .when(() => ({
        type: 'RetryIncident',
        by: { kind: 'system', name: 'run', channel: 'job' },
        incidentId: 1 as IncidentId,
        attributes: {},
        reason: 'again',
      }))
      .thenRefuses('act.forbidden');
    standing().when(retries('stranger')).thenEmitsAmongOthers({ type: 'IncidentResolved', by: 'stranger' });
  });

  it('lets those who operate the system change nothing about the matter itself', () => {
    standing()
      .when(retries('stranger', { attributes: { open: true } }))
      .thenRefuses('act.forbidden');
  });

  it('lets an author correct nothing that decides about their own text', () => {
    standing()
      .when(retries('drafter', { attributes: { open: true } }))
      .thenRefuses('duty.separation', { because: 'author', person: 'drafter' });
    standing().when(retries('drafter')).thenEmitsAmongOthers({ type: 'IncidentResolved' });
  });

  it('asks for a reason, and is resolved once', () => {
    standing()
      .when(retries('planner', { reason: ' ' }))
      .thenRefuses('reason.required', { field: 'reason' });
    standing()
      .and(retries('planner'))
      .when(retries('planner', { incident: 1 }))
      .thenRefuses('incident.resolved');
    standing()
      .when(retries('planner', { incident: 9 }))
      .thenRefuses('not_found');
  });

  it('is nothing any more when its token has gone', () => {
    const { state, world, now } = standing();
    const elsewhere = {
      ...state,
      tokens: state.tokens.map((token) => ({ ...token, nodeId: 'after' as NodeId })),
    };
    for (const left of [elsewhere, { ...state, tokens: [] }]) {
      const context = { now, directory: world.directory, workingDays: weekDays };
      const decision = decide(stuck, left, retries('planner')(left, world), context);
      expect(decision).toMatchObject({ ok: true, events: [{ type: 'IncidentResolved' }] });
    }
  });

  it('at a join that could go on keeps its tokens until a branch is open', () => {
    const graph = workflow(
      'join',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'meet' }),
        b: wait('b', { on: 'meet' }),
        meet: inclusive([{ if: path('subject.open'), to: 'after' }]),
        after: wait('after', { on: 'over' }),
        over: end('closed'),
      },
    );
    givenIn({ graph }, starts(), tells('a'), tells('b'))
      .when(retries('planner', { attributes: { open: true } }))
      .thenEmits(
        'SubjectChanged',
        'IncidentResolved',
        { type: 'TokenConsumed', tokenId: 2, cause: 'join' },
        {
          type: 'TokenMoved',
          tokenId: 1,
          to: 'after',
        },
      );
  });

  it('about an outcome without a way is tried again with that outcome', () => {
    const inner = workflow('inner', {}, { over: end('surprise') });
    const graph = workflow(
      'outer',
      {},
      { called: call('inner', {}, { closed: 'over' }), over: end('closed') },
      { inner },
    );
    const { state } = givenIn({ graph }, starts(), retries('planner'));
    expect(state.incidents).toMatchObject([
      { code: 'no-branch', nodeId: 'called', outcome: 'surprise', resolved: true },
      { code: 'no-branch', nodeId: 'called', outcome: 'surprise', resolved: false },
    ]);
    expect(state.scopes).toHaveLength(2);
  });
});

describe('an incident because nothing came to rest', () => {
  const circle = workflow(
    'circle',
    {},
    {
      hold: wait('hold', { on: 'a' }),
      a: choose([{ if: path('subject.open'), to: 'over' }, { to: 'b' }]),
      b: choose([{ to: 'a' }]),
      over: end('closed'),
    },
  );

  it('keeps what led into the circle, and names the token that was to go on', () => {
    const turning = givenIn({ graph: circle }, starts(), tells('hold'));
    expect(turning.state.incidents).toMatchObject([
      { code: 'livelock', nodeId: 'hold', tokenId: 1, outcome: 'on', resolved: false },
    ]);
    expect(turning.state.tokens).toMatchObject([{ id: 1, nodeId: 'hold' }]);
  });

  it('goes on from there when it is tried again', () => {
    givenIn({ graph: circle }, starts(), tells('hold'))
      .when(retries('planner', { attributes: { open: true } }))
      .thenEmitsAmongOthers({ type: 'TokenMoved', flowId: 'hold.on' }, { type: 'InstanceEnded' });
  });

  it('is answered by the same incident when it still turns', () => {
    const { state } = givenIn({ graph: circle }, starts(), tells('hold'), retries('planner'));
    expect(state.incidents).toMatchObject([{ resolved: true }, { code: 'livelock', outcome: 'on' }]);
  });
});
