import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  addsSigners,
  advises,
  answers,
  asks,
  asksForTime,
  atTheStep,
  circulates,
  claims,
  closesEarly,
  copies,
  decidesOnTime,
  delegates,
  given,
  givenIn,
  handsOn,
  inAcceptance,
  inReview,
  inSignOff,
  oneStep,
  person,
  recalls,
  releases,
  removes,
  speaksLate,
  suspends,
  takesBack,
  terminates,
  town,
  unclaims,
  urges,
  weekDays,
  type Act,
  type Given,
} from '../../../testing/src/engine/index.js';
import type { SeatId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import { instanceOffersOf } from './instance-offers.js';
import { offersOf } from './offers.js';
import type { OfferedOperation } from './operations.js';

type Offers = ReturnType<typeof offersOf>;

function offersTo(by: string, { world, state, now }: Given, seat: number): Offers {
  const context = { now, directory: world.directory, workingDays: weekDays };
  return offersOf(world.graph, state, seat as SeatId, person(by), context);
}

/** Somebody who could be named in each of the acts. */
const OTHER = 'nina';

/** The act behind each operation, with everything it asks for. */
const acts: Readonly<Record<OfferedOperation, (by: string, seat: number, story: Given) => Act>> = {
  claim: claims,
  unclaim: unclaims,
  transfer: (by, seat, story) => handsOn(by, offersTo(by, story, seat).transferTo[0] ?? OTHER, 'away', seat),
  delegate: (by, seat) => delegates(by, OTHER, seat),
  recall: recalls,
  advise: (by, seat) => advises(by, seat),
  'add-before': (by, seat) => addsSigners(by, 'before', [OTHER], { seat }),
  'add-after': (by, seat) => addsSigners(by, 'after', [OTHER], { seat }),
  'add-parallel': (by, seat) => addsSigners(by, 'parallel', [OTHER], { seat }),
  'release-signers': releases,
  'remove-signer': (by, seat) => removes(by, seat, 'not needed'),
  'ask-extension': (by, seat) => asksForTime(by, 2, seat),
  'decide-extension': (by, seat) => decidesOnTime(by, seat, true),
  urge: (by, seat) => urges(by, seat),
  copy: (by, seat) => copies(by, [OTHER], seat),
  circulate: (by, seat) => circulates(by, [OTHER], { seat }),
  ask: (by, seat) => asks(by, [OTHER], 'why?', seat),
  'take-back': (by, seat) => takesBack(by, seat, 'a slip'),
  'late-opinion': (by, seat) => speaksLate(by, 'too late', seat),
  'close-early': (by, seat, { state }) => closesEarly(by, 'enough', state.seats[seat - 1]?.activationId),
};

const directory = town({ people: { [OTHER]: ['watch'] } });
const signing = oneStep('sign', { limit: 3 });
const stories = {
  review: givenIn({ directory }, ...inReview()),
  'sign-off': givenIn({ directory }, ...inSignOff()),
  acceptance: givenIn({ directory }, ...inAcceptance()),
  accepted: givenIn({ directory }, ...accepted()),
  'an appointment': givenIn({ directory }, ...inReview({ reviewUnits: [] })),
  'waiting for signers': givenIn(
    { graph: signing, directory },
    ...atTheStep(),
    addsSigners('member1', 'before', ['stranger']),
  ),
  'lent and late': givenIn(
    { graph: signing, directory },
    ...atTheStep(),
    delegates('member1', 'stranger'),
    asksForTime('member1', 1),
  ),
  'an opinion given': givenIn({ directory }, ...inReview(), answers('fiona', 'agree'), claims('laura', 3)),
  suspended: givenIn({ directory }, ...inReview(), suspends('secretary')),
  terminated: givenIn({ directory }, ...inReview(), terminates('secretary')),
} satisfies Readonly<Record<string, Given>>;

describe('what can be done about a seat', () => {
  it.each(Object.entries(stories))(
    'in %s is what decide allows, refused with the same words',
    (_name, story) => {
      const people = ['drafter', 'deputy', 'fiona', 'laura', 'member1', 'stranger', 'secretary'];
      const otherwise: unknown[] = [];
      for (const { id: seat } of story.state.seats) {
        for (const by of people) {
          for (const { operation, closed } of offersTo(by, story, seat).operations) {
            const { decision } = story.when(acts[operation](by, seat, story));
            const refused: Rejection | null = decision.ok ? null : decision.rejection;
            // Whom one may name is a question of its own.
            if (closed === null && refused !== null && aboutWords.has(refused.code)) continue;
            if (!isDeepStrictEqual(refused, closed)) otherwise.push({ by, seat, operation, refused, closed });
          }
        }
      }
      expect(otherwise).toEqual([]);
    },
  );

  it('offers nothing to a rule', () => {
    const { state, world, now } = stories.review;
    const context = { now, directory: world.directory, workingDays: weekDays };
    const rule = { kind: 'system', name: 'sla', channel: 'timer' } as const;
    expect(offersOf(world.graph, state, 2 as SeatId, rule, context)).toMatchObject({
      closed: { code: 'act.forbidden' },
      operations: [],
    });
  });

  it('names colleagues who could be asked to sign or to advise', () => {
    const offers = offersTo('fiona', stories.review, 2);
    expect(offers.signerCandidates).toEqual(['felix']);
    expect(offers.delegateTo).toEqual(['felix']);
    expect(offersTo('carl', stories.review, 2)).toMatchObject({ signerCandidates: [], delegateTo: [] });
  });
});

const aboutWords: ReadonlySet<string> = new Set([
  'signer.recipient',
  'recipient',
  'transfer.recipient',
  'answer.unknown',
  'gate.closed',
  'document.changed',
  'field.required',
]);

describe('what can be done with an instance as a whole', () => {
  const offered = (by: string, { world, state, now }: Given): ReturnType<typeof instanceOffersOf> =>
    instanceOffersOf(world.graph, state, person(by), {
      now,
      directory: world.directory,
      workingDays: weekDays,
    });
  const open = (by: string, story: Given): readonly string[] =>
    offered(by, story)
      .operations.filter(({ closed }) => closed === null)
      .map(({ operation }) => operation);

  it('is the sender’s to take back, the offices’ to steer', () => {
    expect(open('drafter', stories.review)).toEqual(['withdraw', 'comment']);
    expect(open('secretary', stories.review)).toEqual(['terminate', 'suspend', 'comment']);
    expect(open('fiona', stories.review)).toEqual(['comment']);
    expect(open('stranger', stories.review)).toEqual([]);
    expect(offered('secretary', stories.review).jumps).toMatchObject([{ from: 'review' }]);
    expect(offered('fiona', stories.review)).toMatchObject({ jumps: [], reviveAt: [] });
  });

  it('is little while it is suspended', () => {
    expect(open('secretary', stories.suspended)).toEqual(['terminate', 'resume', 'comment']);
    expect(open('drafter', stories.suspended)).toEqual(['comment']);
  });

  it('is to wake it when it is over', () => {
    expect(open('supervisor', stories.terminated)).toEqual(['revive']);
    expect(offered('supervisor', stories.terminated).reviveAt).toContain('draft');
    expect(offered('drafter', stories.terminated).operations).toContainEqual({
      operation: 'withdraw',
      closed: { code: 'instance.ended', status: 'terminated' },
    });
  });

  it('is nothing for a rule', () => {
    const { world, state, now } = given(...inReview());
    const rule = { kind: 'system', name: 'sla', channel: 'timer' } as const;
    const context = { now, directory: world.directory, workingDays: weekDays };
    expect(
      instanceOffersOf(world.graph, state, rule, context).operations.filter(({ closed }) => closed === null),
    ).toEqual([]);
  });
});
