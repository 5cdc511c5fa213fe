import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../decide.js';
import { evolve, fold } from '../../evolve.js';
import type { Event } from '../../events.js';
import type { Graph } from '../../graph.js';
import type { SeatId } from '../../ids.js';
import { checkInvariants } from '../../invariants.js';
import { areApart, branchesOf, branchesOfToken, isWithin } from '../../regions.js';
import type { InstanceState } from '../../state.js';
import type { Instant } from '../../time.js';
import { returnTargets } from '../return.js';
import { isOpen } from '../standing.js';
import { placeOf } from '../../places.js';
import {
  answers,
  end,
  files,
  fork,
  inclusive,
  join,
  jumps,
  moment,
  personParty,
  resumes,
  revives,
  starts,
  step,
  submits,
  suspends,
  takesBack,
  terminates,
  town,
  weekDays,
  withdraws,
  workflow,
  type Act,
} from '../../../../testing/src/engine/index.js';

type Parts = Parameters<typeof workflow>[2];

/** What a random flow is made of: a step, one thing after another, or several side by side. */
type Shape =
  | { readonly kind: 'step' }
  | { readonly kind: 'sequence'; readonly parts: readonly Shape[] }
  | { readonly kind: 'fork'; readonly parts: readonly Shape[]; readonly or: boolean };

const aStep = fc.constant<Shape>({ kind: 'step' });

function sequenceOf(parts: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> {
  return fc
    .array(parts, { minLength: 2, maxLength: 3 })
    .map((members): Shape => ({ kind: 'sequence', parts: members }));
}

function forkOf(parts: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> {
  return fc
    .tuple(fc.array(parts, { minLength: 2, maxLength: 3 }), fc.boolean())
    .map(([branches, or]): Shape => ({ kind: 'fork', parts: branches, or }));
}

/** A fork whose branches are several steps long, now and then with a fork of its own among them. */
const innerFork = forkOf(fc.oneof(aStep, sequenceOf(aStep)));
const shape = forkOf(
  sequenceOf(fc.oneof({ weight: 3, arbitrary: aStep }, { weight: 1, arbitrary: innerFork })),
);

/** Seven people sign, so that several can be asked at once. */
const signers = ['deputy', 'head', 'fiona', 'laura', 'carl', 'member1', 'member2'] as const;

/** Draws a shape as a workflow. Who signs may send the text back to any step before. */
function drawn(whole: Shape): Graph {
  const parts: Record<string, Parts[string]> = {};
  let count = 0;
  const draw = (part: Shape, next: string): string => {
    if (part.kind === 'sequence') return part.parts.reduceRight((after, inner) => draw(inner, after), next);
    count += 1;
    const id = `${part.kind}${count}`;
    if (part.kind === 'step') {
      const party = signers[count % signers.length] ?? 'head';
      parts[id] =
        count % 3 === 1
          ? step('consult', party, { limit: 3, then: { done: next } })
          : step('sign', party, {
              limit: 3,
              mandatory: false,
              return: { to: [], resubmit: 'direct' },
              then: { agreed: next },
            });
      return id;
    }
    const meet = `join${count}`;
    parts[meet] = part.or ? inclusive([{ to: next }]) : join(next);
    const ways = part.parts.map((inner) => draw(inner, meet));
    // Several ways of an open choice may be taken: all of them here.
    const always = { op: 'literal', value: true } as const;
    parts[id] = part.or ? inclusive(ways.map((to) => ({ if: always, to }))) : fork(...ways);
    return id;
  };
  const first = draw(whole, 'last');
  const parties = Object.fromEntries(signers.map((name) => [name, personParty(`subject.${name}`)]));
  return workflow(
    'drawn',
    { ...parties, drafter: personParty('subject.handler') },
    {
      draft: step('write', 'drafter', { then: { submit: first } }),
      ...parts,
      last: step('sign', 'head', {
        limit: 3,
        mandatory: false,
        return: { to: [], resubmit: 'rewalk' },
        then: { agreed: 'done' },
      }),
      done: end('done'),
    },
  );
}

const people = Object.fromEntries(signers.map((name) => [name, name]));

interface Move {
  readonly kind: 'agree' | 'return' | 'take-back' | 'withdraw' | 'jump' | 'suspend' | 'terminate';
  readonly pick: number;
}

const often = (kind: Move['kind'], weight: number) => ({ weight, arbitrary: fc.constant(kind) });

const moves = fc.array(
  fc.record<Move>({
    kind: fc.oneof(
      often('agree', 24),
      often('return', 10),
      often('take-back', 6),
      often('withdraw', 2),
      often('jump', 4),
      often('suspend', 2),
      often('terminate', 1),
    ),
    pick: fc.nat(1000),
  }),
  { minLength: 10, maxLength: 40 },
);

/** The command a move comes to, as things stand. `null`: there is nobody to make it. */
function actOf(graph: Graph, state: InstanceState, { kind, pick }: Move): Act | null {
  const pending = state.seats.filter((seat) => seat.state === 'pending');
  const seat = pending[pick % Math.max(1, pending.length)];
  switch (kind) {
    case 'agree':
      if (seat?.holder == null) return null;
      return modeOf(state, seat.id) === 'write'
        ? submits(seat.holder, { seat: seat.id, opinion: 'explained' })
        : answers(seat.holder, 'agree', { seat: seat.id });
    case 'return': {
      if (seat?.holder == null || modeOf(state, seat.id) !== 'sign') return null;
      const targets = returnTargets(placeOf(graph, state, seat), state);
      const to = targets[pick % Math.max(1, targets.length)];
      return to === undefined ? null : answers(seat.holder, 'return', { seat: seat.id, to, opinion: 'no' });
    }
    case 'take-back': {
      const given = state.seats.filter(({ answer }) => answer !== null);
      const taken = given[pick % Math.max(1, given.length)];
      return taken?.answer == null ? null : takesBack(taken.answer.by, taken.id);
    }
    case 'withdraw':
      return withdraws('drafter', 'wrong annex');
    case 'jump': {
      const steps = Object.keys(graph.nodes);
      const token = state.tokens[pick % Math.max(1, state.tokens.length)];
      return token === undefined
        ? null
        : jumps('secretary', steps[pick % steps.length] ?? '', { token: token.id });
    }
    case 'suspend':
      return state.status === 'suspended' ? resumes('secretary') : suspends('secretary');
    case 'terminate':
      return state.status === 'terminated' ? revives('secretary', 'draft') : terminates('secretary');
  }
}

function modeOf(state: InstanceState, seatId: SeatId) {
  return state.activations[(state.seats[seatId - 1]?.activationId ?? 0) - 1]?.mode;
}

interface Happened {
  readonly move: Move | null;
  readonly before: InstanceState | null;
  readonly after: InstanceState;
  readonly events: readonly Event[];
}

function live(
  graph: Graph,
  planned: readonly Move[],
  afterEach: (happened: Happened) => void,
): readonly Event[] {
  const directory = town();
  const all: Event[] = [];
  let state: InstanceState | null = null;
  let now = moment('2015-09-24 09:00');
  const doIt = (act: Act, move: Move | null): void => {
    now = (now + 3_600_000) as Instant;
    const command = act(state, { graph, directory });
    const decision = decide(graph, state, command, { now, directory, workingDays: weekDays });
    if (!decision.ok) return;
    const before = state;
    for (const event of decision.events) state = evolve(state, event);
    all.push(...decision.events);
    if (state !== null) afterEach({ move, before, after: state, events: decision.events });
  };
  doIt(starts('planner', people), null);
  doIt(files('drafter', 'text-1'), null);
  doIt(submits('drafter'), null);
  for (const move of planned) {
    const act: Act | null = state === null ? null : actOf(graph, state, move);
    if (act !== null) doIt(act, move);
  }
  return all;
}

/** Everything that stands in branches beside a place, as it would be written down. */
function beside(graph: Graph, state: InstanceState, place: string): string {
  const own = branchesOf(graph, place as never);
  const visits = state.activations.filter(({ nodeId }) => areApart(branchesOf(graph, nodeId), own));
  const seats = visits.flatMap(({ seats: ids }) => ids.map((id) => state.seats[id - 1]));
  const ids = new Set(seats.map((seat) => seat?.id));
  const tokens = state.tokens.filter((token) => areApart(branchesOfToken(graph, token), own));
  const timers = state.timers.filter(({ purpose }) => 'seatId' in purpose && ids.has(purpose.seatId));
  return JSON.stringify({ visits, seats, tokens, timers });
}

const flows = shape.map(drawn);

describe('any flow of branches inside branches', () => {
  it('is worth the name: among a few, every kind of thing happens, and some returns stay inside a branch', () => {
    const happened = new Map<string, number>();
    for (const [graph, planned] of fc.sample(fc.tuple(flows, moves), { numRuns: 150, seed: 7 })) {
      live(graph, planned, ({ move, before, after }) => {
        const round = after.rounds.at(-1);
        const isNew = after.rounds.length !== before?.rounds.length;
        const isInside = isNew && round?.cause === 'return' && branchesOf(graph, round.to).length > 0;
        for (const what of [move?.kind ?? 'begin', ...(isInside ? ['return inside'] : [])]) {
          happened.set(what, (happened.get(what) ?? 0) + 1);
        }
      });
    }
    for (const what of ['agree', 'return', 'take-back', 'withdraw', 'jump', 'suspend', 'terminate']) {
      expect([what, (happened.get(what) ?? 0) > 5]).toEqual([what, true]);
    }
    expect(happened.get('return inside')).toBeGreaterThan(20);
  });

  it('keeps every invariant, and replays to the state it lived through, whatever is done', () => {
    fc.assert(
      fc.property(flows, moves, (graph, planned) => {
        let last: InstanceState | null = null;
        const events = live(graph, planned, ({ after }) => {
          checkInvariants(after);
          last = after;
        });
        expect(fold(events)).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the seats, tokens and timers of other branches identical to the byte when one goes back', () => {
    fc.assert(
      fc.property(flows, moves, (graph, planned) => {
        live(graph, planned, ({ move, before, after }) => {
          const round = after.rounds.at(-1);
          if (move?.kind !== 'return' || before === null || round === undefined) return;
          if (after.rounds.length === before.rounds.length) return;
          expect(beside(graph, after, round.to)).toBe(beside(graph, before, round.to));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing open where the text was taken away', () => {
    fc.assert(
      fc.property(flows, moves, (graph, planned) => {
        live(graph, planned, ({ before, after }) => {
          const round = after.rounds.at(-1);
          if (before === null || round === undefined || after.rounds.length === before.rounds.length) return;
          const region = branchesOf(graph, round.to);
          for (const seat of after.seats.filter(isOpen)) {
            const visit = after.activations[seat.activationId - 1];
            if (visit === undefined || !isWithin(branchesOf(graph, visit.nodeId), region)) continue;
            expect(visit).toMatchObject({ nodeId: round.to, round: round.number });
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing open and no clock running when it is over or stands still', () => {
    fc.assert(
      fc.property(flows, moves, (graph, planned) => {
        live(graph, planned, ({ after }) => {
          if (after.status === 'suspended') expect(after.timers).toEqual([]);
          if (after.status !== 'ended' && after.status !== 'terminated') return;
          expect(after).toMatchObject({ timers: [], tokens: [] });
          expect(after.seats.filter(isOpen)).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has as many tokens as branches were begun and not joined: none is lost, none doubled', () => {
    fc.assert(
      fc.property(flows, moves, (graph, planned) => {
        live(graph, planned, ({ after }) => {
          if (after.tokens.length === 0) return;
          const places = after.tokens.map((token) => JSON.stringify(branchesOfToken(graph, token)));
          // Two tokens in one and the same branch would be one too many.
          expect(new Set(places).size).toBe(places.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('comes to its end when everybody agrees, wherever it was taken back to', () => {
    fc.assert(
      fc.property(flows, moves, (graph, planned) => {
        const usual = planned.filter(({ kind }) => kind !== 'terminate' && kind !== 'suspend');
        const agreed = Array.from({ length: 150 }, (): Move => ({ kind: 'agree', pick: 0 }));
        let last: InstanceState | null = null;
        live(graph, [...usual, ...agreed], ({ after }) => {
          last = after;
        });
        expect(last).toMatchObject({ status: 'ended', outcome: 'done' });
      }),
      { numRuns: 40 },
    );
  });
});
