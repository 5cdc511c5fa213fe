import { graphOf, nodeOf, type Activation, type Event, type TokenId } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { counts, hasSpoken, seatsOf } from './reading.js';

/** 4. Behind a step nothing opens unless it passed, was passed over for a reason, or was jumped over. */
export const passedFirst: Invariant = {
  number: '04',
  name: 'no node behind a step is open unless the step passed, was skipped with a reason, or was jumped',
  afterEach: (happened) => {
    happened.events.forEach((event, index) => {
      if (event.type === 'TokenMoved') moved(happened, event, happened.events.slice(0, index));
      // Without an outcome it was taken back, and nothing comes behind it.
      if (event.type === 'ActivationClosed' && event.outcome !== null) {
        closed(happened, event.activationId, event.outcome);
      }
    });
  },
};

/** A token leaves a step only by the way drawn for the outcome the step closed with. */
function moved(
  { before, after, graph, graphAfter }: Happened,
  { tokenId, from, flowId }: Extract<Event, { readonly type: 'TokenMoved' }>,
  earlier: readonly Event[],
): void {
  const scopeId = scopeOfToken(tokenId, before?.tokens ?? [], earlier);
  if (scopeId === undefined) return;
  const workflow = graphOf(
    earlier.some(({ type }) => type === 'InstanceMigrated') ? graphAfter : graph,
    after,
    scopeId,
  );
  const node = nodeOf(workflow, from);
  if (node.kind !== 'approval-step') return;
  // By place and not by token: an answer that is taken back puts the branches beside it in front of their join again.
  const visits = after.activations.filter(
    (visit) => visit.purpose === 'step' && visit.scopeId === scopeId && visit.nodeId === from,
  );
  const closing = earlier.findLast(
    (event) => event.type === 'ActivationClosed' && visits.some(({ id }) => id === event.activationId),
  );
  const left = visits.findLast(({ id }) => before?.activations[id - 1]?.state === 'closed');
  const outcome = closing?.type === 'ActivationClosed' ? closing.outcome : left?.outcome;
  must(typeof outcome === 'string', () => `token ${tokenId} left ${from} although it was not closed`);
  must(
    node.outcomes[outcome] === flowId,
    () => `token ${tokenId} left ${from} by ${flowId}, not by ${outcome}`,
  );
}

function scopeOfToken(
  tokenId: TokenId,
  tokens: readonly { readonly id: TokenId; readonly scopeId: Activation['scopeId'] }[],
  earlier: readonly Event[],
): Activation['scopeId'] | undefined {
  const placed = earlier.findLast((event) => event.type === 'TokenPlaced' && event.tokenId === tokenId);
  return placed?.type === 'TokenPlaced' ? placed.scopeId : tokens.find(({ id }) => id === tokenId)?.scopeId;
}

/** Nothing closes because nobody was there: somebody spoke, or the record says why nobody had to. */
function closed({ after, events }: Happened, activationId: Activation['id'], outcome: string): void {
  const activation = after.activations[activationId - 1];
  if (activation === undefined || activation.purpose === 'dispute') return;
  const seats = seatsOf(after, activation);
  const somebodySpoke = seats.some((seat) => hasSpoken(seat) && seat.purpose !== 'dispute');
  const excused =
    seats.some(({ dedupedBy }) => dedupedBy !== null) ||
    (activation.mode === 'consult' && seats.some(({ state }) => state === 'skipped')) ||
    events.some((event) => event.type === 'StepClosedEarly' && event.activationId === activationId);
  must(somebodySpoke || excused, () => `activation ${activationId} closed ${outcome} although nobody spoke`);
  if (outcome !== 'agreed' && outcome !== 'passed') return;
  const voices = seats.filter((seat) => counts(seat) && hasSpoken(seat));
  const consent = voices.some(({ answer, state }) => answer?.answer === 'agree' || state === 'ruled');
  const notApplicable = seats.some(({ answer }) => answer?.answer === 'not-applicable');
  must(
    consent || notApplicable || excused,
    () => `activation ${activationId} closed ${outcome} without one agreement`,
  );
}
