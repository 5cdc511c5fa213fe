import { describe, expect, it } from '@jest/globals';
import type { PartyRule } from '../graph.js';
import type { PartyName, PersonId, ScopeId } from '../ids.js';
import type { InstanceState } from '../state.js';
import {
  bodyParty,
  end,
  files,
  givenIn,
  personParty,
  pickedParty,
  starts,
  step,
  town,
  workflow,
} from '../../../testing/src/engine/index.js';
import { mayBePicked, pickablePeople } from './pickable-people.js';
import { peopleMeant } from './people-meant.js';
import { resolveParty } from './resolve-party.js';
import type { Sitting } from './sitting.js';

const experts = 'experts' as PartyName;

function pickingFor(rule: PartyRule, picks: InstanceState['picks'] = {}): Sitting {
  const graph = workflow(
    'picking',
    {
      drafter: personParty('subject.handler'),
      group: bodyParty('subject.acceptingBody'),
      broken: bodyParty('subject.leadUnit'),
      experts: rule,
    },
    {
      draft: step('write', 'drafter', { picks: [experts], then: { submit: 'review' } }),
      review: step('sign', 'experts', { then: { agreed: 'over' } }),
      over: end('closed'),
    },
  );
  const directory = town({
    departed: ['member3'],
    bodies: { group: ['chair:chair', 'member1', 'member2', 'member3', 'drafter'] },
  });
  const { world, state } = givenIn({ graph, directory }, starts(), files('drafter', 'text-1'));
  return {
    root: world.graph,
    graph: world.graph,
    state: { ...state, picks },
    scopeId: 1 as ScopeId,
    directory: world.directory,
    party: 'drafter' as PartyName,
    mode: 'write',
  };
}

describe('who may be picked for a party', () => {
  it('is whoever of the named party could sit: not who has left, not who wrote the text', () => {
    const sitting = pickingFor(pickedParty({ among: 'group' as PartyName }));
    expect(pickablePeople(sitting, experts)).toEqual(['member1', 'member2', 'chair']);
    expect(mayBePicked(sitting, experts, 'member1' as PersonId)).toBe(true);
    expect(mayBePicked(sitting, experts, 'stranger' as PersonId)).toBe(false);
    expect(mayBePicked(sitting, experts, 'drafter' as PersonId)).toBe(false);
  });

  it('is anybody in office where nobody is named, but for those who may not sit', () => {
    const sitting = pickingFor(pickedParty({ not: [{ duty: 'supervisor' }] }));
    expect(pickablePeople(sitting, experts)).toBe('anybody');
    expect(mayBePicked(sitting, experts, 'stranger' as PersonId)).toBe(true);
    expect(mayBePicked(sitting, experts, 'member3' as PersonId)).toBe(false);
    expect(mayBePicked(sitting, experts, 'ghost' as PersonId)).toBe(false);
    expect(mayBePicked(sitting, experts, 'supervisor' as PersonId)).toBe(false);
    expect(mayBePicked(sitting, experts, 'drafter' as PersonId)).toBe(false);
  });

  it('is nobody where the named party cannot be worked out, or is not one that is picked', () => {
    expect(pickablePeople(pickingFor(pickedParty({ among: 'broken' as PartyName })), experts)).toEqual([]);
    expect(pickablePeople(pickingFor(pickedParty()), 'group' as PartyName)).toEqual([]);
  });
});

describe('a party that is picked', () => {
  const seatsOf = (sitting: Sitting) => resolveParty({ ...sitting, party: experts, mode: 'sign' });

  it('is nobody until somebody is picked', () => {
    expect(seatsOf(pickingFor(pickedParty()))).toEqual({ seats: [], empty: 'nobody' });
    expect(peopleMeant(pickingFor(pickedParty()), experts)).toEqual([]);
  });

  it('has a seat for each person picked', () => {
    const sitting = pickingFor(pickedParty(), { [experts]: ['member2', 'stranger'] as PersonId[] });
    expect(seatsOf(sitting).seats.map(({ holder, vacancy }) => [holder, vacancy])).toEqual([
      ['member2', null],
      ['stranger', null],
    ]);
    expect(peopleMeant(sitting, experts)).toEqual(['member2', 'stranger']);
  });
});
