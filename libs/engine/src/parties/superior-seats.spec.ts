import { describe, expect, it } from '@jest/globals';
import type { PartyRule } from '../graph.js';
import type { PartyName, ScopeId } from '../ids.js';
import type { Value } from '../subject.js';
import {
  answers,
  bodyParty,
  end,
  files,
  givenIn,
  personParty,
  starts,
  step,
  submits,
  superiorParty,
  town,
  unitParty,
  workflow,
} from '../../../testing/src/engine/index.js';
import { resolveParty, type ResolvedParty } from './resolve-party.js';

type Town = Parameters<typeof town>[0];

function chainGraph(rule: PartyRule, of: PartyRule = personParty('subject.handler')) {
  return workflow(
    'chain',
    { asker: of, drafter: personParty('subject.handler'), chain: rule, above: superiorParty('chain') },
    {
      draft: step('write', 'drafter', { then: { submit: 'sign' } }),
      sign: step('sign', 'chain', { order: 'sequence', then: { agreed: 'over' } }),
      over: end('closed'),
    },
  );
}

interface Words {
  readonly of?: PartyRule;
  readonly change?: Town;
  readonly attributes?: Readonly<Record<string, Value>>;
  readonly party?: string;
}

function chain(rule: Partial<PartyRule>, { of, change, attributes, party = 'chain' }: Words = {}) {
  const graph = chainGraph(superiorParty('asker', rule), of);
  const { world, state } = givenIn({ graph, directory: town(change) }, starts('planner', attributes));
  return resolveParty({
    root: world.graph,
    graph: world.graph,
    state,
    scopeId: 1 as ScopeId,
    directory: world.directory,
    party: party as PartyName,
    mode: 'sign',
  });
}

const holders = ({ seats }: ResolvedParty): readonly unknown[] => seats.map(({ holder }) => holder);

describe('a chain of superiors', () => {
  it('is the direct superior alone where nothing more is said', () => {
    expect(chain({}).seats).toMatchObject([
      { principal: { kind: 'person', person: 'deputy' }, holder: 'deputy', vacancy: null },
    ]);
  });

  it('has one seat each from the nearest upward', () => {
    expect(holders(chain({ levels: 3 }))).toEqual(['deputy', 'head', 'chair']);
  });

  it('ends with whoever holds the post it goes up to', () => {
    expect(holders(chain({ levels: 10, until: 'head' }))).toEqual(['deputy', 'head']);
  });

  it('goes no higher than its levels, whatever post it looks for', () => {
    expect(holders(chain({ levels: 1, until: 'head' }))).toEqual(['deputy']);
    expect(holders(chain({ levels: 2, until: 'minister' }))).toEqual(['deputy', 'head']);
  });

  it('ends at the top', () => {
    expect(holders(chain({ levels: 10 }))).toEqual(['deputy', 'head', 'chair']);
  });

  it('is nobody for whoever has nobody above them', () => {
    expect(chain({}, { attributes: { handler: 'stranger' } })).toEqual({ seats: [], empty: 'nobody' });
  });

  it('cannot be worked out for somebody the directory does not know', () => {
    expect(chain({}, { attributes: { handler: 'ghost' } }).empty).toBe('unresolved');
    expect(chain({}, { of: bodyParty('subject.leadUnit') }).empty).toBe('unresolved');
  });

  it('cannot be worked out of itself', () => {
    expect(chain({}, { of: superiorParty('chain') }).empty).toBe('unresolved');
    expect(chain({ of: 'nobody-at-all' as PartyName } as Partial<PartyRule>).empty).toBe('unresolved');
  });

  it('stops where the directory leads round in a circle', () => {
    const change: Town = { superiors: { drafter: 'deputy', deputy: 'head', head: 'drafter' } };
    expect(holders(chain({ levels: 10 }, { change }))).toEqual(['deputy', 'head']);
  });

  it('asks a superior of several people once, the nearest of all first', () => {
    const of = bodyParty('subject.acceptingBody');
    const change: Town = {
      bodies: { group: ['drafter', 'colleague', 'fiona'] },
    };
    expect(holders(chain({ levels: 2 }, { of, change }))).toEqual(['deputy', 'chair', 'head']);
  });

  it('stands above everybody who shares a post of a unit', () => {
    const of = unitParty('subject.reviewUnits', ['reviewer']);
    const change: Town = { superiors: { laura: 'head', lars: 'deputy', fiona: 'chair' } };
    expect(holders(chain({}, { of, change }))).toEqual(['chair', 'head', 'deputy']);
  });

  it('can begin above another chain', () => {
    expect(holders(chain({}, { party: 'above' }))).toEqual(['head']);
  });
});

describe('a superior who may not sit', () => {
  const not: PartyRule['not'] = [{ duty: 'supervisor' }];

  it('gives way to the next one up', () => {
    const change: Town = { duties: { deputy: ['supervisor'] } };
    expect(holders(chain({ not }, { change }))).toEqual(['head']);
  });

  it('gives way to the next one up also where they left', () => {
    expect(holders(chain({}, { change: { departed: ['deputy'] } }))).toEqual(['head']);
  });

  it('gives way to somebody who is asked anyway, once', () => {
    const change: Town = { duties: { deputy: ['supervisor'] } };
    expect(holders(chain({ levels: 2, not }, { change }))).toEqual(['head']);
  });

  it('gives way beyond the post the chain ends with', () => {
    const change: Town = { duties: { head: ['supervisor'] } };
    expect(holders(chain({ levels: 10, until: 'head', not }, { change }))).toEqual(['deputy', 'chair']);
  });

  it('gives way where they wrote the text themselves', () => {
    const change: Town = { people: { deputy: ['lead', 'deputy-head'] } };
    const graph = chainGraph(superiorParty('asker', { levels: 2 }));
    const signing = givenIn(
      { graph, directory: town(change) },
      starts('planner', { handler: 'deputy' }),
      files('deputy', 'text-1'),
    );
    signing
      .when(submits('deputy'))
      .thenEmitsAmongOthers({ type: 'SeatOpened', holder: 'head' }, { type: 'SeatOpened', holder: 'chair' });
  });

  it('blocks the step where nobody stands above them', () => {
    const change: Town = { duties: { chair: ['supervisor'] } };
    expect(chain({ not }, { change, attributes: { handler: 'head' } }).empty).toBe('excluded');
    expect(chain({}, { change: { departed: ['chair'] }, attributes: { handler: 'head' } }).empty).toBe(
      'departed',
    );
  });

  it('blocks their own seat where others of the chain can sit, and the step does not pass without it', () => {
    const graph = chainGraph(superiorParty('asker', { levels: 3, not }));
    const directory = town({ duties: { chair: ['supervisor'] } });
    const signing = givenIn({ graph, directory }, starts(), files('drafter', 'text-1'), submits('drafter'))
      .and(answers('deputy', 'agree'))
      .and(answers('head', 'agree'));
    expect(signing.state.seats.slice(1).map(({ holder, state }) => [holder, state])).toEqual([
      ['deputy', 'answered'],
      ['head', 'answered'],
      ['chair', 'blocked'],
    ]);
    expect(signing.state.activations.at(-1)).toMatchObject({ nodeId: 'sign', state: 'open' });
  });
});
