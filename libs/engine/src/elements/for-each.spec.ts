import { describe, expect, it } from '@jest/globals';
import type { Expression, NodeId } from '#libs/engine';
import {
  choose,
  end,
  forEach,
  givenIn,
  path,
  personParty,
  person,
  starts,
  step,
  submits,
  tells,
  terminates,
  wait,
  workflow,
} from '../../../testing/src/engine/index.js';

const moreThan = (name: string, number: number): Expression => ({
  op: 'compare',
  by: '>=',
  left: path(name),
  right: { op: 'literal', value: number },
});

/** Each item is a person who writes a note, or passes by the message `skip`. */
const note = workflow(
  'note',
  { writer: personParty('who') },
  {
    note: step('write', 'writer', { writes: 'note', then: { submit: 'closed' } }),
    closed: end('closed'),
  },
);

function each(words: Partial<Parameters<typeof forEach>[2]> = {}) {
  return workflow(
    'each',
    {},
    {
      each: forEach(path('subject.people'), 'note', {
        as: 'who',
        then: { done: 'after', enough: 'after' },
        ...words,
      }),
      after: wait('after', { on: 'over', again: 'each' }),
      over: end('closed'),
    },
    { note },
  );
}

const people = { people: ['drafter', 'colleague', 'fiona'] };

describe('a for-each', () => {
  it('opens a scope for every item, with the item under its name', () => {
    const { state } = givenIn({ graph: each() }, starts('planner', people));
    expect(state.scopes.slice(1)).toMatchObject([
      { item: 0, parent: { scopeId: 1, tokenId: 1 }, path: ['note'], variables: { who: 'drafter' } },
      { item: 1, variables: { who: 'colleague' } },
      { item: 2, variables: { who: 'fiona' } },
    ]);
    expect(state.seats.map(({ holder }) => holder)).toEqual(people.people);
  });

  it('passes on what is written under `with`, which may read the item', () => {
    const graph = each({ with: { unit: path('who.unit'), kind: path('subject.outputKind') } });
    const { state } = givenIn({ graph }, starts('planner', { people: [{ unit: 'law' }] }));
    expect(state.scopes[1]?.variables).toEqual({ who: { unit: 'law' }, unit: 'law', kind: 'text' });
  });

  it('goes on when the last item has ended, and tells how each ended in the order of the items', () => {
    givenIn({ graph: each() }, starts('planner', people), submits('fiona'), submits('drafter'))
      .when(submits('colleague'))
      .thenEmitsAmongOthers(
        { type: 'ScopeClosed', scopeId: 3, outcome: 'closed' },
        {
          type: 'RunCompleted',
          result: { total: 3, completed: 3, outcomes: ['closed', 'closed', 'closed'] },
        },
        { type: 'TokenMoved', from: 'each', to: 'after' },
      );
  });

  it('keeps its number of items when the list changes under way', () => {
    const given = givenIn({ graph: each({ order: 'sequence' }) }, starts('planner', people));
    given.and(() => ({
      type: 'ChangeSubject',
      by: person('secretary'),
      attributes: { people: ['laura'] },
      content: null,
    }));
    given.and(submits('drafter'));
    expect(given.state.seats.map(({ holder }) => holder)).toEqual(['drafter', 'colleague']);
  });

  it('begins each item when the one before has ended, where it goes in sequence', () => {
    const given = givenIn({ graph: each({ order: 'sequence' }) }, starts('planner', people));
    expect(given.state.seats.map(({ holder }) => holder)).toEqual(['drafter']);
    given.and(submits('drafter')).and(submits('colleague'));
    expect(given.state.seats.map(({ holder }) => holder)).toEqual(people.people);
    given.when(submits('fiona')).thenEmitsAmongOthers({ type: 'TokenMoved', to: 'after' });
  });

  it('passes an empty list by', () => {
    const { state } = givenIn({ graph: each() }, starts('planner', { people: [] }));
    expect(state.tokens).toMatchObject([{ nodeId: 'after' }]);
    expect(state.scopes[0]?.results).toEqual({ each: { total: 0, completed: 0, outcomes: [] } });
  });

  it('raises an incident where there is no list', () => {
    const { state } = givenIn({ graph: each() }, starts());
    expect(state.incidents).toMatchObject([{ code: 'bad-value', nodeId: 'each', tokenId: 1 }]);
  });

  it('counts only the items of its present visit', () => {
    const again = givenIn(
      { graph: each() },
      starts('planner', { people: ['drafter'] }),
      submits('drafter'),
      tells('after', 'again'),
    );
    expect(again.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['each', 'note']);
    expect(again.and(submits('drafter')).state.scopes[0]?.results['each' as NodeId]).toMatchObject({
      total: 1,
    });
  });

  it('is cancelled with all its items', () => {
    givenIn({ graph: each() }, starts('planner', people))
      .when(terminates('secretary'))
      .thenEmitsAmongOthers(
        { type: 'ScopeClosed', scopeId: 2, outcome: null },
        { type: 'ScopeClosed', scopeId: 4, outcome: null },
      );
  });
});

describe('a for-each that may end early', () => {
  it('cancels the rest when enough items have ended, and leaves by `enough`', () => {
    const graph = each({ until: moreThan('completed', 2) });
    givenIn({ graph }, starts('planner', people), submits('fiona'))
      .when(submits('drafter'))
      .thenEmitsAmongOthers(
        { type: 'SeatCancelled', seatId: 2, verb: 'enough' },
        { type: 'TokenConsumed', cause: 'enough' },
        { type: 'ScopeClosed', scopeId: 3, outcome: null },
        { type: 'RunCompleted', result: { total: 3, completed: 2, outcomes: ['closed', null, 'closed'] } },
        { type: 'TokenMoved', flowId: 'each.enough' },
      );
  });

  it('does not begin what has not begun', () => {
    const graph = each({ order: 'sequence', until: moreThan('completed', 1) });
    givenIn({ graph }, starts('planner', people))
      .when(submits('drafter'))
      .thenEmitsAmongOthers(
        { type: 'ScopeClosed', scopeId: 3, outcome: null },
        { type: 'TokenMoved', flowId: 'each.enough' },
      )
      .thenEmitsNo('SeatOpened');
  });

  it('is done where its condition never became true', () => {
    const graph = each({ until: moreThan('total', 9) });
    givenIn({ graph }, starts('planner', { people: ['drafter'] }))
      .when(submits('drafter'))
      .thenEmitsAmongOthers({ type: 'TokenMoved', flowId: 'each.done' });
  });

  it.each<[string, Expression, string]>([
    ['active', moreThan('active', 2), 'each.enough'],
    ['the ends reached', moreThan('ended.closed', 1), 'each.enough'],
    ['names of its own scope', path('subject.late'), 'each.enough'],
  ])('reads %s', (_what, until, flowId) => {
    givenIn({ graph: each({ until }) }, starts('planner', { ...people, late: true }))
      .when(submits('drafter'))
      .thenEmitsAmongOthers({ type: 'TokenMoved', flowId });
  });

  it('counts nothing as running between two items in sequence, and an end nobody reached as none', () => {
    const none: Expression = { op: 'compare', by: '=', left: path('active'), right: path('ended.rejected') };
    const inner = workflow(
      'note',
      { writer: personParty('who') },
      {
        note: step('write', 'writer', { writes: 'note', then: { submit: 'way' } }),
        way: choose([{ if: path('subject.bad'), to: 'rejected' }, { to: 'closed' }]),
        closed: end('closed'),
        rejected: end('rejected'),
      },
    );
    const graph = { ...each({ order: 'sequence', until: none }), calls: { note: inner } };
    givenIn({ graph }, starts('planner', people))
      .when(submits('drafter'))
      .thenEmitsAmongOthers({ type: 'TokenMoved', flowId: 'each.enough' });
  });
});

describe('items that need nobody', () => {
  it('all run before the for-each goes on, and it goes on once', () => {
    const graph = workflow(
      'quick',
      {},
      {
        each: forEach(path('subject.people'), 'pass', {
          then: { done: 'after', enough: 'after' },
          until: moreThan('completed', 1),
        }),
        after: wait('after', { on: 'over' }),
        over: end('closed'),
      },
      { pass: workflow('pass', {}, { over: end('closed') }) },
    );
    const { state, events } = givenIn({ graph }, starts('planner', people));
    expect(state.tokens).toMatchObject([{ nodeId: 'after' }]);
    expect(events.filter(({ type }) => type === 'RunCompleted')).toHaveLength(1);
  });
});
