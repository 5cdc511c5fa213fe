import { graphOf, type Graph, type InstanceState } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { isOpen } from './reading.js';

/** After a move to another version everything stands somewhere in it; or the refusal says why not. */
export const migration: Invariant = {
  number: 'migration',
  name: 'after a migration no seat and no timer is orphaned, or the refusal names the reason',
  afterEach: ({ command, graphAfter, after, before }: Happened) => {
    if (command.type !== 'MigrateInstance' || before === null) return;
    must(
      after.definition.hash === command.to,
      () => `the instance follows ${after.definition.hash}, not ${command.to}`,
    );
    standsIn(graphAfter, after);
    for (const { id, answer } of before.seats) {
      must(
        answer === null || after.seats[id - 1]?.answer === answer,
        () => `the answer of seat ${id} was lost`,
      );
    }
  },
  afterRefusal: ({ command, rejection }) => {
    if (command.type !== 'MigrateInstance' || rejection.code !== 'migration.refused') return;
    must(rejection.because.length > 0, () => 'a migration was refused without a reason');
  },
};

function standsIn(graph: Graph, state: InstanceState): void {
  for (const { id, scopeId, nodeId } of state.tokens) {
    must(
      graphOf(graph, state, scopeId).nodes[nodeId] !== undefined,
      () => `token ${id} stands on ${nodeId}, which is gone`,
    );
  }
  for (const seat of state.seats.filter(isOpen)) {
    const visit = state.activations[seat.activationId - 1];
    const node = visit === undefined ? undefined : graphOf(graph, state, visit.scopeId).nodes[visit.nodeId];
    const stands = node?.kind === 'approval-step' && node.mode === visit?.mode && visit.state !== 'closed';
    must(stands, () => `seat ${seat.id} is ${seat.state} at ${visit?.nodeId}, where nobody is asked`);
  }
  for (const { id, purpose } of state.timers) {
    const lives =
      'seatId' in purpose
        ? state.seats.some((seat) => seat.id === purpose.seatId && isOpen(seat))
        : state.tokens.some((token) => token.id === purpose.tokenId);
    must(lives, () => `timer ${id} (${purpose.kind}) belongs to nothing that waits`);
  }
}
