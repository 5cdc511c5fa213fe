import { describe, expect, it } from '@jest/globals';
import type { StepMode } from '../graph.js';
import type { PartyName, ScopeId, UnitId } from '../ids.js';
import {
  bodyParty,
  end,
  fiveStages,
  givenIn,
  personParty,
  starts,
  step,
  town,
  workflow,
} from '../../../testing/src/engine/index.js';
import type { Value } from '../subject.js';
import { resolveParty, type ResolvedParty } from './resolve-party.js';

type Town = Parameters<typeof town>[0];

function resolved(
  party: string,
  {
    mode = 'sign' as StepMode,
    attributes = {} as Record<string, Value>,
    change = {} as Town,
    units = null as readonly string[] | null,
    graph = fiveStages(),
  } = {},
): ResolvedParty {
  const { world, state } = givenIn({ graph, directory: town(change) }, starts('planner', attributes));
  return resolveParty(
    {
      root: world.graph,
      graph: world.graph,
      state,
      scopeId: 1 as ScopeId,
      directory: world.directory,
      party: party as PartyName,
      mode,
    },
    units as readonly UnitId[] | null,
  );
}

describe('a party of units', () => {
  it('has one seat per unit, held by whoever alone has the post, else shared', () => {
    expect(resolved('reviewers', { mode: 'consult' }).seats).toMatchObject([
      { principal: { unit: 'finance' }, holder: 'fiona', pool: { unit: 'finance', post: 'reviewer' } },
      { principal: { unit: 'law' }, holder: null, pool: { unit: 'law', post: 'reviewer' } },
      { principal: { unit: 'culture' }, holder: 'carl' },
    ]);
  });

  it('has one seat per post, in the order written', () => {
    expect(resolved('leaders').seats).toMatchObject([
      { post: 'deputy-head', holder: 'deputy' },
      { post: 'head', holder: 'head' },
    ]);
  });

  it('gives the seat to the leader in charge where several share the post', () => {
    const change: Town = { people: { deputy2: ['lead', 'deputy-head'] } };
    expect(resolved('leaders', { change }).seats[0]).toMatchObject({ holder: null });
    expect(resolved('leaders', { change, attributes: { leaderInCharge: 'deputy2' } }).seats[0]).toMatchObject(
      {
        holder: 'deputy2',
      },
    );
  });

  it('does not give a seat to a named person who does not hold the post', () => {
    expect(resolved('leaders', { attributes: { leaderInCharge: 'stranger' } }).seats[0]).toMatchObject({
      holder: 'deputy',
    });
  });

  it('gives one person one seat', () => {
    const change: Town = { people: { deputy: ['lead', 'deputy-head', 'head'] } };
    expect(resolved('leaders', { change }).seats).toMatchObject([{ holder: 'deputy' }, { holder: 'head' }]);
  });

  it('asks a unit once, however often it is listed', () => {
    expect(resolved('reviewers', { attributes: { reviewUnits: ['law', 'law'] } }).seats).toHaveLength(1);
  });

  it('takes the units somebody named in place of its own', () => {
    expect(resolved('reviewers', { units: ['culture'] }).seats).toMatchObject([
      { principal: { unit: 'culture' } },
    ]);
  });

  it('tells why a seat is vacant', () => {
    const attributes = { reviewUnits: ['office', 'culture'] };
    const change: Town = { departed: ['carl'] };
    expect(resolved('reviewers', { attributes, change }).seats.map(({ vacancy }) => vacancy)).toEqual([
      'nobody',
      'departed',
    ]);
    expect(resolved('reviewers', { attributes, change }).empty).toBe('departed');
    expect(resolved('lead-head', { attributes: { handler: 'head' } }).empty).toBe('excluded');
  });
});

describe('a body', () => {
  it('has one seat per member, the chair last', () => {
    expect(resolved('group', { mode: 'vote' }).seats.map(({ holder, chair }) => [holder, chair])).toEqual([
      ['member1', false],
      ['member2', false],
      ['member3', false],
      ['chair', true],
    ]);
  });

  it('may be only its chair, or only those the subject names', () => {
    expect(resolved('chair', { mode: 'decide' }).seats).toMatchObject([{ holder: 'chair', post: 'chair' }]);
    expect(resolved('inspectors', { attributes: { inspectors: ['igor'] } }).seats).toMatchObject([
      { holder: 'igor' },
    ]);
  });

  it('gives nobody when the subject names no body', () => {
    expect(resolved('group', { attributes: { acceptingBody: null } })).toEqual({
      seats: [],
      empty: 'nobody',
    });
  });

  it('leaves out who has left', () => {
    const { seats, empty } = resolved('group', { change: { departed: ['member1'] } });
    expect(seats[0]).toMatchObject({ holder: 'member1', vacancy: 'departed' });
    expect(empty).toBeNull();
  });
});

describe('a person', () => {
  it('has one seat', () => {
    expect(resolved('drafter', { mode: 'write' }).seats).toMatchObject([
      { principal: { kind: 'person', person: 'drafter' }, holder: 'drafter', pool: null },
    ]);
  });

  it('nobody is charged with being is nobody', () => {
    expect(resolved('drafter', { attributes: { handler: null } }).empty).toBe('nobody');
  });
});

describe('a rule that cannot be worked out is never the same as nobody', () => {
  it.each([
    ['a person who is not in the directory', 'drafter', { handler: 'ghost' }],
    ['a person who is a number', 'drafter', { handler: 7 }],
    ['a body that does not exist', 'group', { acceptingBody: 'senate' }],
    ['a body that is a flag', 'group', { acceptingBody: true }],
    ['units among which is no text', 'reviewers', { reviewUnits: ['law', 7] }],
    ['only units that do not exist', 'reviewers', { reviewUnits: ['atlantis'] }],
  ])('where it names %s', (_what, party, attributes) => {
    expect(resolved(party, { attributes }).empty).toBe('unresolved');
  });

  it('where it reads a value that is not there', () => {
    const graph = workflow(
      'typo',
      {
        drafter: personParty('subject.handlr'),
        group: bodyParty('subject.a.b'),
        over: personParty('kind.x'),
      },
      { draft: step('write', 'drafter', { then: { submit: 'over' } }), over: end('closed') },
    );
    expect(resolved('drafter', { graph }).empty).toBe('unresolved');
    expect(resolved('group', { graph }).empty).toBe('unresolved');
    expect(resolved('over', { graph }).empty).toBe('unresolved');
  });

  it('where the workflow has no such party', () => {
    expect(resolved('elders')).toEqual({ seats: [], empty: 'unresolved' });
  });

  it('for the one unit of several that does not exist', () => {
    const { seats, empty } = resolved('reviewers', { attributes: { reviewUnits: ['law', 'atlantis'] } });
    expect(empty).toBeNull();
    expect(seats.map(({ vacancy }) => vacancy)).toEqual([null, 'unresolved']);
  });
});
