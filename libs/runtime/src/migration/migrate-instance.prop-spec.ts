import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Completions, possibleMoves } from '#libs/definitions';
import {
  checkInvariants,
  decide,
  evolve,
  fold,
  graphOf,
  offersOf,
  type Decision,
  type DecisionContext,
  type Event,
  type Graph,
  type InstanceState,
} from '#libs/engine';
import {
  fiveStages,
  given,
  givenIn,
  files,
  inBothBranches,
  person,
  randomlyEdited,
  starts,
  town,
  twoBranches,
  weekDays,
  type Draw,
  type EditedWorkflow,
} from '../../../testing/src/engine/index.js';

const CASES = 500;
const directory = town();
const worlds = [
  { graph: fiveStages(), begun: given(starts(), files('drafter', 'text-1')) },
  { graph: twoBranches(), begun: givenIn({ graph: twoBranches() }, ...inBothBranches()) },
];

interface Lived {
  readonly graph: Graph;
  readonly state: InstanceState;
  readonly events: readonly Event[];
}

function contextOf({ lastEventAt }: InstanceState): DecisionContext {
  return { now: lastEventAt, directory, workingDays: weekDays };
}

/** Goes on by drawn moves. None of them may throw; how they turn out is their own matter. */
function goOn(lived: Lived, draw: Draw, moves: number): Lived {
  let { state } = lived;
  const events = [...lived.events];
  for (let left = moves; left > 0; left -= 1) {
    const possible = possibleMoves(lived.graph, state, contextOf(state), 0);
    const move = possible[draw(Math.max(possible.length, 1))];
    if (move === undefined) break;
    const decision = decide(lived.graph, state, move.command, { ...contextOf(state), now: move.at });
    if (!decision.ok) continue;
    state = decision.events.reduce<InstanceState>(evolve, state);
    events.push(...decision.events);
  }
  return { ...lived, state, events };
}

interface Case {
  readonly before: Lived;
  readonly edited: EditedWorkflow;
  readonly decision: Decision;
  readonly draw: Draw;
}

/** One random history, one random edit of its workflow, and a plan that may have forgotten something. */
function caseOf(numbers: readonly number[]): Case {
  let at = 0;
  const draw: Draw = (below) => (numbers[at++ % numbers.length] ?? 0) % below;
  const { graph, begun } = worlds[draw(worlds.length)]!;
  const before = goOn({ graph, state: begun.state, events: begun.events }, draw, draw(12));
  const edited = randomlyEdited(graph, draw);
  const decision = decide(
    before.graph,
    before.state,
    {
      type: 'MigrateInstance',
      by: person('secretary'),
      to: edited.graph.hash,
      nodes: draw(6) === 0 ? {} : edited.nodes,
      resetTimers: draw(2) === 0,
      reason: 'the rules have changed',
    },
    { ...contextOf(before.state), target: edited.graph },
  );
  return { before, edited, decision, draw };
}

const numbers = fc.array(fc.nat(5_000), { minLength: 40, maxLength: 40 });

/** Compared the fast way; where they differ, shown the slow way. */
function replays(events: readonly Event[], state: InstanceState): void {
  const replayed = fold(events);
  if (!isDeepStrictEqual(replayed, state)) expect(replayed).toEqual(state);
}

/** Every open seat and every timer belongs to something that waits in the new version. */
function nothingIsOrphaned(graph: Graph, state: InstanceState): void {
  for (const { scopeId, nodeId } of state.tokens) {
    expect(graphOf(graph, state, scopeId).nodes[nodeId]).toBeDefined();
  }
  for (const seat of state.seats) {
    if (!['pending', 'queued', 'held', 'blocked'].includes(seat.state)) continue;
    const activation = state.activations[seat.activationId - 1]!;
    expect(activation.state).not.toBe('closed');
    expect(graphOf(graph, state, activation.scopeId).nodes[activation.nodeId]).toMatchObject({
      kind: 'approval-step',
      mode: activation.mode,
    });
    expect(state.tokens.some((token) => token.activationId === activation.id)).toBe(true);
  }
  for (const { purpose } of state.timers) {
    if ('seatId' in purpose) expect(['pending', 'held']).toContain(state.seats[purpose.seatId - 1]?.state);
    else expect(state.tokens.some(({ id }) => id === purpose.tokenId)).toBe(true);
  }
}

describe('any migration of any instance', () => {
  it('leaves nothing orphaned, replays to the same state and goes on; or it is refused with a reason', () => {
    const seen = { moved: 0, refused: new Set<string>() };
    fc.assert(
      fc.property(numbers, (drawn) => {
        const { before, edited, decision, draw } = caseOf(drawn);
        if (!decision.ok) {
          const { rejection } = decision;
          seen.refused.add(rejection.code);
          if (rejection.code === 'migration.refused') {
            expect(rejection.because.length).toBeGreaterThan(0);
            for (const { code } of rejection.because) seen.refused.add(code);
          } else expect(rejection.code).toBe('instance.ended');
          return;
        }
        seen.moved += 1;
        const state = decision.events.reduce<InstanceState>(evolve, before.state);
        const events = [...before.events, ...decision.events];
        replays(events, state);
        checkInvariants(state);
        nothingIsOrphaned(edited.graph, state);
        for (const [index, seat] of before.state.seats.entries()) {
          if (seat.answer !== null) expect(state.seats[index]?.answer).toBe(seat.answer);
        }

        const after = goOn({ graph: edited.graph, state, events }, draw, 6);
        replays(after.events, after.state);
        for (const { id } of after.state.seats) {
          offersOf(edited.graph, after.state, id, person('secretary'), contextOf(after.state));
        }
      }),
      { numRuns: CASES, seed: 20_151_124 },
    );
    // The cases are worth their name: many move, and every kind of obstacle but the unbelievable is met.
    expect(seen.moved).toBeGreaterThan(CASES / 4);
    expect([...seen.refused]).toEqual(
      expect.arrayContaining(['node-missing', 'node-kind', 'not-a-safe-point', 'answered-seat-lost']),
    );
  }, 180_000);

  it('starts from a place that leads to an end, wherever a sound workflow has come to', () => {
    const completions = new Map(worlds.map(({ graph }) => [graph.key, new Completions(graph)]));
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(numbers, (drawn) => {
        const { graph, state } = caseOf(drawn).before;
        const { verdict } = completions.get(graph.key)!.of(state);
        expect(verdict).not.toBe('cannot-complete');
        verdicts.add(verdict);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(verdicts).toContain('can-complete');
  }, 180_000);
});
