import { Dice, seedOf } from './dice.js';
import type { Invariant, Lived } from './invariant.js';
import { live, planOf, type Plan } from './live.js';

/** What was found broken: in which history, by which invariant, and what it said. */
export interface Finding {
  readonly history: number;
  readonly plan: Plan;
  readonly invariant: string;
  readonly message: string;
}

/** How much was looked at, so that nobody takes an idle search for a proof. */
export interface Tally {
  histories: number;
  accepted: number;
  refused: number;
  /** Accepted commands by type, and of migrations also those that were refused for a reason. */
  readonly commands: Record<string, number>;
  /** Places of each kind that tokens came to. */
  readonly nodes: Record<string, number>;
  /** Cases an invariant looked at closely, by number. */
  readonly cases: Record<string, number>;
}

export function emptyTally(): Tally {
  return { histories: 0, accepted: 0, refused: 0, commands: {}, nodes: {}, cases: {} };
}

/** Lives one history and holds it to the invariants. The first that is broken ends it. */
export function check(
  plan: Plan,
  invariants: readonly Invariant[],
  tally: Tally,
): Omit<Finding, 'history'> | null {
  let at = 'the engine';
  try {
    const lived = live(plan, {
      afterEach: (happened) => {
        for (const { number, afterEach } of invariants) {
          if (afterEach === undefined) continue;
          at = number;
          afterEach(happened);
        }
        at = 'the engine';
      },
      afterRefusal: (refused) => {
        tally.refused += 1;
        for (const { number, afterRefusal } of invariants) {
          if (afterRefusal === undefined) continue;
          at = number;
          afterRefusal(refused);
        }
        at = 'the engine';
        if (refused.rejection.code === 'migration.refused') count(tally.cases, 'migration refused');
      },
    });
    for (const { number, atEnd } of invariants) {
      at = number;
      const cases = atEnd?.(lived, new Dice(plan.seed));
      if (cases !== undefined) count(tally.cases, number, cases);
    }
    note(tally, lived);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const origin = error instanceof Error && error.name !== 'Broken' ? `\n${error.stack ?? ''}` : '';
    return { plan, invariant: at, message: `${message}${origin}` };
  }
}

/** Histories from one number up to, and not including, another; ends at the first finding. */
export function search(
  {
    seed,
    from,
    to,
    deadline,
  }: { readonly seed: number; readonly from: number; readonly to: number; readonly deadline: number },
  invariants: readonly Invariant[],
): { readonly finding: Finding | null; readonly tally: Tally } {
  const tally = emptyTally();
  for (let history = from; history < to && Date.now() < deadline; history += 1) {
    const found = check(planOf(seedOf(seed, history)), invariants, tally);
    tally.histories += 1;
    if (found !== null) return { finding: { ...found, history }, tally };
  }
  return { finding: null, tally };
}

function note(tally: Tally, { happened, world }: Lived): void {
  for (const { command, events } of happened) {
    tally.accepted += 1;
    count(tally.commands, command.type);
    for (const event of events) {
      if (event.type !== 'TokenMoved') continue;
      count(tally.nodes, world.graph.nodes[event.to]?.kind ?? 'elsewhere');
    }
  }
}

function count(counts: Record<string, number>, name: string, times = 1): void {
  counts[name] = (counts[name] ?? 0) + times;
}
