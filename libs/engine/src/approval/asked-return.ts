import type { Graph } from '../graph.js';
import type { NodeId } from '../ids.js';
import type { Place } from '../places.js';
import type { Run } from '../run.js';
import type { Seat, SeatAnswer } from '../state.js';
import type { ReturnOrder } from './return.js';
import { answerOf } from './standing.js';

interface Asked {
  readonly seat: Seat;
  readonly answer: SeatAnswer;
  readonly back: NonNullable<SeatAnswer['back']>;
}

/**
 * The return some seats of a step asked for; `null` when nobody did. Of several the one that goes back furthest is
 * carried out, everybody is asked again if one of them wants that, and all their reasons are told.
 */
export function returnAsked(run: Run, { graph }: Place, seats: readonly Seat[]): ReturnOrder | null {
  const asked = seats.flatMap((seat): Asked[] => {
    const { answer } = seat;
    const back = answer?.back ?? null;
    return answerOf(seat) !== 'return' || answer === null || back === null ? [] : [{ seat, answer, back }];
  });
  const [furthest] = asked.toSorted((a, b) => distance(graph, a.back.to) - distance(graph, b.back.to));
  if (furthest === undefined) return null;

  const { to } = furthest.back;
  const rewalk = asked.some(({ back }) => back.to === to && back.resubmit === 'rewalk');
  return {
    seatId: furthest.seat.id,
    by: furthest.answer.by,
    to,
    resubmit: rewalk ? 'rewalk' : furthest.back.resubmit,
    reason: asked.length === 1 ? furthest.answer.opinion : allReasons(run, asked),
  };
}

function allReasons(run: Run, asked: readonly Asked[]): string {
  return asked
    .map(({ answer }) => {
      const name = run.context.directory.person(answer.by)?.name ?? answer.by;
      return `${name}：${answer.opinion}`;
    })
    .join('；');
}

/** Steps from the start of the workflow. Ways that open a new round lead back and do not count. */
function distance(graph: Graph, target: NodeId): number {
  const reached = new Set<NodeId>([graph.start]);
  for (let steps = 0, front: readonly NodeId[] = [graph.start]; front.length > 0; steps += 1) {
    if (front.includes(target)) return steps;
    front = Object.values(graph.flows)
      .filter(({ from, to, opensRound }) => !opensRound && front.includes(from) && !reached.has(to))
      .map(({ to }) => to);
    for (const id of front) reached.add(id);
  }
  return Infinity;
}
