import { describe, expect, it } from '@jest/globals';
import type { ApprovalStep, PartyRule, StepMode } from '../graph.js';
import type { PartyName, PersonId, RoundNumber } from '../ids.js';
import { placeOfActivation } from '../places.js';
import type { Activation, Seat } from '../state.js';
import {
  answers,
  bodyParty,
  choose,
  end,
  files,
  givenIn,
  handsOn,
  personParty,
  starts,
  step,
  submits,
  superiorParty,
  town,
  unitParty,
  workflow,
  type Act,
  type Given,
} from '../../../testing/src/engine/index.js';
import { dedupedBy } from './dedupe.js';

type Words = Partial<Omit<ApprovalStep, 'party' | 'limit' | 'return' | 'nobody' | 'outcomes' | 'mode'>>;

const deputies: PartyRule = superiorParty('drafter', { levels: 1 });
const leaders: PartyRule = superiorParty('drafter', { levels: 2 });

interface Course {
  readonly first?: { readonly party?: string; readonly mode?: StepMode; readonly words?: Words };
  readonly second?: { readonly party?: string; readonly mode?: StepMode; readonly words?: Words };
}

const ways: Readonly<Record<string, (to: string) => Readonly<Record<string, string>>>> = {
  sign: (to) => ({ agreed: to }),
  consult: (to) => ({ done: to }),
  vote: (to) => ({ passed: to, failed: to }),
};

/** Draft, a first step, a gate, a second step that may spare people, a third to see where it went. */
function course({ first = {}, second = {} }: Course) {
  const { mode: firstMode = 'sign', party: firstParty = 'deputies' } = first;
  const { mode = 'sign', party = 'leaders' } = second;
  return workflow(
    'course',
    {
      drafter: personParty('subject.handler'),
      deputies,
      leaders,
      units: unitParty('subject.reviewUnits', ['reviewer']),
      group: bodyParty('subject.acceptingBody'),
      chairman: personParty('subject.chairman'),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'first' } }),
      first: step(firstMode, firstParty, { ...first.words, then: ways[firstMode]?.('gate') ?? {} }),
      gate: choose([{ to: 'second' }]),
      second: step(mode, party, {
        dedupe: 'adjacent',
        mandatory: false,
        return: { to: ['draft'], resubmit: 'rewalk' },
        answers: ['agree', 'disagree', 'return'],
        ...second.words,
        then: ways[mode]?.('third') ?? {},
      }),
      third: step('sign', 'leaders', {
        dedupe: 'round',
        mandatory: false,
        return: { to: ['draft'], resubmit: 'rewalk' },
        then: { agreed: 'over' },
      }),
      over: end('closed'),
    },
  );
}

const filed: readonly Act[] = [
  starts('planner', { chairman: 'deputy' }),
  files('drafter', 'text-1'),
  submits('drafter'),
];

function walked(words: Course, ...acts: readonly Act[]): Given {
  return givenIn({ graph: course(words), directory: town() }, ...filed, ...acts);
}

/** Holder and state of the seats of a step's newest visit. */
function seatsAt({ state }: Given, node: string): readonly (readonly unknown[])[] {
  const visit = state.activations.findLast(({ nodeId }) => nodeId === node);
  return state.seats
    .filter(({ activationId }) => activationId === visit?.id)
    .map(({ holder, state: seat }) => [holder, seat]);
}

/** Whether the second step would spare the deputy, had the seats been so. */
function sparesDeputy({ state, world }: Given, change: (seat: Seat) => Seat): boolean {
  const changed = { ...state, seats: state.seats.map(change) };
  const visit = state.activations.findLast(({ nodeId }) => nodeId === 'second') as Activation;
  const deputy = {
    principal: { kind: 'person', person: 'deputy' as PersonId },
    holder: 'deputy' as PersonId,
    pool: null,
    post: null,
    chair: false,
    vacancy: null,
  } as const;
  return dedupedBy(world.graph, changed, placeOfActivation(world.graph, changed, visit), deputy) !== null;
}

const asked = [
  ['deputy', 'pending'],
  ['head', 'pending'],
];
const spared = [
  ['deputy', 'skipped'],
  ['head', 'pending'],
];

describe('who agreed to the same text in the step before', () => {
  it('is passed over, and the record points at the earlier agreement and says so in words', () => {
    walked({}).when(answers('deputy', 'agree')).thenEmitsAmongOthers({
      type: 'SeatOpened',
      holder: 'deputy',
      state: 'skipped',
      dedupedBy: 2,
      carriedFrom: null,
      reason: '本轮已在“first”同意同一文稿，不重复办理',
    });
  });

  it('leaves the count, and is not an agreement of its own', () => {
    const { state } = walked({}, answers('deputy', 'agree'));
    expect(state.seats[2]).toMatchObject({ state: 'skipped', answer: null, dedupedBy: 2 });
  });

  it('leaves the others to answer', () => {
    expect(seatsAt(walked({}, answers('deputy', 'agree')), 'second')).toEqual(spared);
  });

  it('passes the step over where nobody else is to be asked', () => {
    const only = { second: { party: 'deputies' } };
    walked(only)
      .when(answers('deputy', 'agree'))
      .thenEmitsAmongOthers(
        { type: 'SeatOpened', state: 'skipped', dedupedBy: 2 },
        { type: 'ActivationClosed', activationId: 3, outcome: 'agreed' },
        { type: 'ActivationOpened', nodeId: 'third' },
      )
      .thenEmitsNo('ActivationBlocked');
  });

  it('is asked where the step says nothing of the kind', () => {
    const off = { second: { words: { dedupe: 'off' as const } } };
    expect(seatsAt(walked(off, answers('deputy', 'agree')), 'second')).toEqual(asked);
  });
});

describe('how near the earlier agreement must be', () => {
  it('is the step before, with nothing but gateways between, where only neighbours are compared', () => {
    const graph = workflow(
      'far',
      { drafter: personParty('subject.handler'), deputies, leaders, head: personParty('subject.head') },
      {
        draft: step('write', 'drafter', { then: { submit: 'first' } }),
        first: step('sign', 'deputies', { then: { agreed: 'between' } }),
        between: step('sign', 'head', { then: { agreed: 'second' } }),
        second: step('sign', 'leaders', { dedupe: 'adjacent', mandatory: false, then: { agreed: 'over' } }),
        over: end('closed'),
      },
    );
    const far = givenIn(
      { graph },
      starts('planner', { head: 'head' }),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('deputy', 'agree'),
      answers('head', 'agree'),
    );
    expect(seatsAt(far, 'second')).toEqual([
      ['deputy', 'pending'],
      ['head', 'skipped'],
    ]);
  });

  it('is anywhere in the round where the whole round is compared', () => {
    const whole = walked({}, answers('deputy', 'agree'), answers('head', 'agree'));
    expect(seatsAt(whole, 'third')).toEqual([
      ['deputy', 'skipped'],
      ['head', 'skipped'],
    ]);
    expect(whole.state).toMatchObject({ status: 'ended', outcome: 'closed' });
  });

  it('ends at a return: after it everybody is asked again', () => {
    const again = walked(
      {},
      answers('deputy', 'agree'),
      answers('head', 'return', { to: 'draft', opinion: 'once more' }),
      submits('drafter', { opinion: 'unchanged' }),
    );
    expect(seatsAt(again, 'first')).toEqual([['deputy', 'pending']]);
  });

  it('ends at a new version of the text', () => {
    const graph = workflow(
      'edited',
      { drafter: personParty('subject.handler'), deputies, leaders },
      {
        draft: step('write', 'drafter', { then: { submit: 'first' } }),
        first: step('sign', 'deputies', { then: { agreed: 'edit' } }),
        edit: step('write', 'drafter', { then: { submit: 'second' } }),
        second: step('sign', 'leaders', { dedupe: 'round', mandatory: false, then: { agreed: 'over' } }),
        over: end('closed'),
      },
    );
    const acts = [...filed, answers('deputy', 'agree')];
    const same = givenIn({ graph }, ...acts, submits('drafter', { opinion: 'as it is' }));
    expect(seatsAt(same, 'second')).toEqual(spared);
    const edited = givenIn({ graph }, ...acts, files('drafter', 'text-2'), submits('drafter'));
    expect(seatsAt(edited, 'second')).toEqual(asked);
  });

  it('ends where somebody took an answer back, until they have answered anew', () => {
    const at = walked({}, answers('deputy', 'agree'), answers('head', 'agree'));
    const takenBack = (seat: Seat): Seat => ({ ...seat, takenBackIn: 1 as RoundNumber });
    expect(sparesDeputy(at, (seat) => (seat.id === 4 ? { ...takenBack(seat), answer: null } : seat))).toBe(
      false,
    );
    expect(sparesDeputy(at, (seat) => (seat.id === 4 ? takenBack(seat) : seat))).toBe(false);
    expect(sparesDeputy(at, (seat) => (seat.id === 2 ? takenBack(seat) : seat))).toBe(true);
  });
});

describe('what an earlier answer must be to spare somebody', () => {
  it('an agreement', () => {
    const heard = {
      first: { mode: 'consult' as const },
      second: { mode: 'consult' as const, words: { answers: ['agree'] as const } },
    };
    expect(seatsAt(walked(heard, answers('deputy', 'no-comment')), 'second')).toEqual(asked);
    expect(seatsAt(walked(heard, answers('deputy', 'agree')), 'second')).toEqual(spared);
  });

  it('of a step of the same kind: an opinion never satisfies a signature', () => {
    const opinion = { first: { mode: 'consult' as const } };
    expect(seatsAt(walked(opinion, answers('deputy', 'agree')), 'second')).toEqual(asked);
  });

  it('of the same person: whoever holds the post now was not asked', () => {
    const handed = walked(
      { first: { party: 'units' }, second: { party: 'units' } },
      handsOn('fiona', 'felix'),
      answers('felix', 'agree'),
      answers('laura', 'agree'),
      answers('carl', 'agree'),
    );
    // Finance: somebody else answered. Law: two share the post. Culture: the same person for the same unit.
    expect(seatsAt(handed, 'second')).toEqual([
      ['fiona', 'pending'],
      [null, 'pending'],
      ['carl', 'skipped'],
    ]);
  });

  it('for the same principal: a word for one’s unit is not a word of one’s own', () => {
    const own = givenIn(
      { graph: course({ first: { party: 'units' }, second: { party: 'chairman' } }) },
      starts('planner', { chairman: 'carl', reviewUnits: ['culture'] }),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('carl', 'agree'),
    );
    expect(seatsAt(own, 'second')).toEqual([['carl', 'pending']]);
  });

  it.each<[string, (seat: Seat) => Seat]>([
    [
      'given by the person themselves, not by a proxy',
      (seat) =>
        seat.answer === null
          ? seat
          : { ...seat, answer: { ...seat.answer, proxy: { grant: 'power', for: 'deputy' as PersonId } } },
    ],
    ['given in this round, not carried over from another', (seat) => ({ ...seat, state: 'carried' })],
    [
      'spoken, not the silence of a seat whose time ran out',
      (seat) => ({ ...seat, state: 'deemed-no-comment' }),
    ],
    [
      'said as a member of the step, not as a signer somebody asked for',
      (seat) => ({ ...seat, origin: 'add-parallel' }),
    ],
    ['said on the matter, not while appointing others', (seat) => ({ ...seat, purpose: 'appoint' })],
  ])('%s', (_rule, change) => {
    const at = walked({}, answers('deputy', 'agree'));
    expect(sparesDeputy(at, (seat) => seat)).toBe(true);
    expect(sparesDeputy(at, (seat) => (seat.id === 2 ? change(seat) : seat))).toBe(false);
  });
});

describe('a step in which nobody is spared', () => {
  it.each<[string, Words]>([
    ['is marked mandatory, as signatures and votes are where nothing is said', { mandatory: true }],
    ['is marked personal', { personal: true }],
    ['requires something to be filled in', { fields: { amount: 'required' } }],
    ['picks people for a later step', { picks: ['experts' as PartyName] }],
  ])('%s', (_why, words) => {
    expect(seatsAt(walked({ second: { words } }, answers('deputy', 'agree')), 'second')).toEqual(asked);
  });

  it('has a chair: the chair is asked, the members are not', () => {
    const members = ['member1', 'member2', 'member3', 'chair'];
    const vote: Course = {
      first: { mode: 'vote', party: 'group' },
      second: { mode: 'vote', party: 'group', words: { chair: { last: true, veto: true } } },
    };
    const voted = walked(vote, ...members.map((who) => answers(who, 'agree')));
    expect(seatsAt(voted, 'second')).toEqual([
      ['member1', 'skipped'],
      ['member2', 'skipped'],
      ['member3', 'skipped'],
      ['chair', 'pending'],
    ]);
  });
});
