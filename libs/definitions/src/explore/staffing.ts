import {
  seatsOf,
  type Activation,
  type DirectoryView,
  type Graph,
  type NodeId,
  type Seat,
  type Subject,
} from '#libs/engine';
import { explore, pathTo, type Exploration, type Reached } from './explore.js';
import type { Move } from './moves.js';

/** A step that nobody may act in, for one subject. */
export interface Shortage {
  /** Id of the subject it was found with. */
  readonly subject: string;
  readonly node: NodeId;
  /** Why: the step's own cause, or `seat` where single seats have nobody and hold up the rest. */
  readonly cause: NonNullable<Activation['blocked']> | 'seat';
  /** Whom the empty seats belong to: units and people. */
  readonly principals: readonly string[];
  /** The shortest way to it. */
  readonly path: readonly Move[];
}

export interface Staffing {
  readonly shortages: readonly Shortage[];
  /** Subjects with more ways than were looked at. */
  readonly incomplete: readonly string[];
}

/** Most ways looked at for one subject. */
const MOST_MARKINGS = 5_000;

/**
 * Whether somebody may act at every step, for each of these subjects, under separation of duties. The workflow is
 * walked with the people of this directory; the engine says who may answer.
 */
export function staffingOf(
  workflow: Graph,
  subjects: readonly Subject[],
  directory: DirectoryView,
  most = MOST_MARKINGS,
): Staffing {
  const shortages: Shortage[] = [];
  const incomplete: string[] = [];
  for (const subject of subjects) {
    const exploration = explore(workflow, { directory, subject, most });
    if (exploration.incomplete) incomplete.push(subject.id);
    const found = [...exploration.reached.values()].flatMap((reached) =>
      shortagesIn(exploration, reached, subject.id),
    );
    shortages.push(...firstOfEachStep(found));
  }
  return { shortages, incomplete };
}

function shortagesIn({ reached }: Exploration, at: Reached, subject: string): readonly Shortage[] {
  const { state, marking } = at;
  return state.activations.flatMap((activation): Shortage[] => {
    if (activation.state === 'closed') return [];
    const seats = seatsOf(state, activation);
    // Somebody is there who can answer, or say who answers.
    if (seats.some((seat) => seat.state === 'pending')) return [];
    const empty = seats.filter((seat) => seat.state === 'blocked');
    const cause = activation.blocked ?? (empty.length > 0 ? 'seat' : null);
    if (cause === null || cause === 'no-quorum' || cause === 'no-decision') return [];
    return [
      {
        subject,
        node: activation.nodeId,
        cause,
        principals: empty.map(principalOf),
        path: pathTo(reached, marking),
      },
    ];
  });
}

function principalOf({ principal }: Seat): string {
  return principal.kind === 'unit' ? principal.unit : principal.person;
}

/** A step that is short of people is so on every way to it: the shortest tells it best. */
function firstOfEachStep(shortages: readonly Shortage[]): readonly Shortage[] {
  const first = new Map<NodeId, Shortage>();
  for (const shortage of shortages) if (!first.has(shortage.node)) first.set(shortage.node, shortage);
  return [...first.values()];
}
