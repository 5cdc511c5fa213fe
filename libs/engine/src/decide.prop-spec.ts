import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from './decide.js';
import { effectsOf } from './effects-of.js';
import type { Event } from './events.js';
import { evolve, fold } from './evolve.js';
import { checkInvariants } from './invariants.js';
import type { InstanceState } from './state.js';
import {
  answers,
  disposes,
  files,
  fires,
  fiveStages,
  handsOn,
  opens,
  person,
  sends,
  starts,
  submits,
  terminates,
  town,
  weekDays,
  withdraws,
  type Act,
} from '../../testing/src/engine/index.js';
import { ANSWERS } from './answers.js';
import { moment } from '../../testing/src/engine/index.js';
import type { Instant } from './time.js';

const world = { graph: fiveStages(), directory: town({ people: { chair: ['office', 'reviewer'] } }) };
const everybody = [
  'drafter',
  'colleague',
  'deputy',
  'head',
  'fiona',
  'felix',
  'laura',
  'lars',
  'carl',
].concat(['member1', 'member2', 'member3', 'chair', 'ines', 'igor', 'secretary', 'stranger']);

const somebody = fc.constantFrom(...everybody);
const seat = fc.integer({ min: 1, max: 30 });
const text = fc.constantFrom('text-1', 'text-2', 'text-3');
const reason = fc.constantFrom('', 'because');

/** Any command, sensible or not. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({
      by: somebody,
      answer: fc.constantFrom(...ANSWERS),
      opinion: reason,
      to: fc.constantFrom('draft', 'revise', 'risk'),
    })
    .chain((words) =>
      fc.option(seat, { nil: undefined }).map((number) =>
        answers(words.by, words.answer, {
          opinion: words.opinion,
          to: words.to,
          fields: { explanation: 'e', proposal: 'p' },
          ...(number === undefined ? {} : { seat: number }),
        }),
      ),
    ),
  fc.tuple(somebody, text).map(([by, hash]) => files(by, hash)),
  fc.tuple(somebody, somebody).map(([by, to]) => handsOn(by, to)),
  fc.tuple(somebody, seat).map(([by, number]) => opens(by, number)),
  fc.tuple(somebody, fc.integer({ min: 1, max: 9 })).map(([by, opinion]) => disposes(by, opinion)),
  fc.tuple(somebody, reason).map(([by, why]) => withdraws(by, why)),
  fc.constantFrom('drawn', 'not-drawn').map((outcome) => sends(person('supervisor'), outcome)),
  fc.constant(fires()),
);

/** What usually happens next: whoever may answer does so. Keeps histories from stalling in the first stage. */
const likelyAct: fc.Arbitrary<Act> = fc
  .record({ pick: fc.nat(20), answer: fc.nat(4), text, why: reason, to: fc.constantFrom('draft', 'revise') })
  .map(({ pick, answer, text: hash, why, to }): Act => (state, inWorld) => {
    const pending = (state?.seats ?? []).filter((open) => open.state === 'pending');
    const chosen = pending[pick % Math.max(pending.length, 1)];
    const activation = state?.activations[(chosen?.activationId ?? 0) - 1];
    const by = chosen?.holder ?? 'laura';
    if (chosen === undefined || activation === undefined)
      return sends(person('supervisor'), 'drawn')(state, inWorld);

    const open = state?.opinions.find((opinion) => opinion.disposition === null && !opinion.superseded);
    if (activation.mode === 'write' && open !== undefined) return disposes(by, open.id)(state, inWorld);
    if (activation.mode === 'write' && (state?.subject.contentHash === null || answer === 0))
      return files(by, hash)(state, inWorld);
    if (activation.mode === 'write') return submits(by, { opinion: why, seat: chosen.id })(state, inWorld);
    const offered = {
      consult: ['agree', 'agree-with-changes', 'disagree', 'no-comment', 'not-concerned'],
      sign: ['agree', 'agree', 'agree', 'agree', 'return'],
      vote: ['agree', 'agree', 'agree', 'disagree', 'abstain'],
      decide: ['pass', 'finding', 'overturn', 'accept', 'return'],
    } as const;
    return answers(by, offered[activation.mode][answer] ?? 'agree', { opinion: 'why', to, seat: chosen.id })(
      state,
      inWorld,
    );
  });

const history = fc.array(fc.oneof({ weight: 4, arbitrary: likelyAct }, { weight: 1, arbitrary: anyAct }), {
  minLength: 20,
  maxLength: 90,
});

interface Lived {
  readonly state: InstanceState;
  readonly events: readonly Event[];
}

/** Lives a history, and checks after every command what must hold after each. */
function live(
  acts: readonly Act[],
  afterEach: (state: InstanceState, events: readonly Event[]) => void = () => undefined,
): Lived {
  let state: InstanceState | null = null;
  const events: Event[] = [];
  let now = moment('2015-09-24 09:00');
  for (const act of [starts(), ...acts]) {
    now = (now + 7 * 3_600_000) as Instant;
    const context = { now, directory: world.directory, workingDays: weekDays };
    const decision = decide(world.graph, state, act(state, world), context);
    if (!decision.ok) continue;
    for (const event of decision.events) {
      state = evolve(state, event);
      events.push(event);
      effectsOf(world.graph, state, event);
    }
    if (state !== null) afterEach(state, decision.events);
  }
  if (state === null) throw new Error('Expected the instance to start');
  return { state, events };
}

describe('any history', () => {
  it('is worth the name: among a few, some reach every stage', () => {
    const reached = new Set<string>();
    for (const acts of fc.sample(history, { numRuns: 80, seed: 1 })) {
      for (const { nodeId } of live(acts).state.activations) reached.add(nodeId);
    }
    expect([...reached].sort()).toEqual(
      ['accept', 'acceptance', 'check', 'draft', 'mend', 'review', 'revise', 'ruling', 'sign-off'].sort(),
    );
  });

  it('replays to the state it lived through', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const { state, events } = live(acts);
        expect(fold(events)).toEqual(state);
        expect(state.sequence).toBe(events.length);
      }),
      { numRuns: 40 },
    );
  });

  it('survives being stored as text', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const { state, events } = live(acts);
        expect(fold(JSON.parse(JSON.stringify(events)) as readonly Event[])).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every invariant after every command, and closes each step once', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const closings = new Map<number, number>();
        live(acts, (state, events) => {
          checkInvariants(state);
          for (const event of events) {
            if (event.type !== 'ActivationClosed') continue;
            closings.set(event.activationId, (closings.get(event.activationId) ?? 0) + 1);
          }
        });
        expect([...closings.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('never counts the drafter where a text is judged', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const { state, events } = live(acts);
        const authors = new Set<string>();
        for (const event of events) {
          if (event.type === 'SubjectChanged' && event.author !== null) authors.add(event.author);
          if (event.type !== 'SeatAnswered') continue;
          const mode = state.activations[(state.seats[event.seatId - 1]?.activationId ?? 0) - 1]?.mode;
          if (event.answer === 'submit') authors.add(event.by);
          if (mode === 'sign' || mode === 'vote' || mode === 'decide')
            expect(authors.has(event.by)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves one token, or none when it is over', () => {
    fc.assert(
      fc.property(history, (acts) => {
        live(acts, (state) => {
          const own = state.tokens.filter(({ scopeId }) => scopeId === 1);
          expect(own).toHaveLength(state.status === 'ended' || state.status === 'terminated' ? 0 : 1);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('can always be terminated, and then nothing is left open', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const { state } = live([...acts, terminates('secretary')]);
        expect(['ended', 'terminated']).toContain(state.status);
        expect(state.timers).toEqual([]);
        expect(state.activations.filter((activation) => activation.state !== 'closed')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('decides the same twice, and changes nothing it was given', () => {
    fc.assert(
      fc.property(history, fc.oneof(likelyAct, anyAct), (acts, next) => {
        const { state, events } = live(acts);
        const frozen = JSON.stringify(state);
        const context = {
          now: (state.lastEventAt + 60_000) as Instant,
          directory: world.directory,
          workingDays: weekDays,
        };
        const command = next(state, world);
        const first = decide(world.graph, state, command, context);
        expect(decide(world.graph, state, command, context)).toEqual(first);
        expect(JSON.stringify(state)).toBe(frozen);
        expect(events.length).toBe(state.sequence);
      }),
      { numRuns: 40 },
    );
  });

  it('carries a signature only over the very text it was given on', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const { state } = live(acts);
        for (const seatNow of state.seats) {
          const activation = state.activations[seatNow.activationId - 1];
          if (seatNow.state !== 'carried' || activation?.mode !== 'sign') continue;
          const source = state.seats[(seatNow.carriedFrom ?? 0) - 1];
          expect(source?.answer?.answer).toBe('agree');
          expect(source?.state).toBe('answered');
        }
      }),
      { numRuns: 40 },
    );
  });
});
