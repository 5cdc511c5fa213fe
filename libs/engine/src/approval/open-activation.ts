import type { ActivationId } from '../ids.js';
import { resolveParty, shortageOf } from '../parties/resolve-party.js';
import { roundFor } from '../rounds.js';
import type { Run, Visit } from '../run.js';
import { openWithoutParty } from './empty-party.js';
import { openSeats } from './open-seats.js';
import { placeNow } from './close-activation.js';
import { settleActivation } from './settle-activation.js';
import { sittingIn } from './sitting.js';

/** Opens a step: finds its party, opens a seat for each member, and closes at once what earlier answers settle. */
export function openActivation(run: Run, visit: Visit<'approval-step'>, afresh: boolean): void {
  const { node: step, token } = visit;
  const id = (run.state.activations.length + 1) as ActivationId;
  run.record({
    type: 'ActivationOpened',
    activationId: id,
    nodeId: step.id,
    mode: step.mode,
    scopeId: token.scopeId,
    tokenId: token.id,
    round: roundFor(run.graph, run.state, { scopeId: token.scopeId, nodeId: step.id }).number,
  });

  const place = placeNow(run, id);
  const party = resolveParty(sittingIn(run, place));
  const shortage = shortageOf(step, party);
  if (shortage !== null) {
    openWithoutParty(run, place, shortage, afresh);
    return;
  }
  openSeats(run, place, party.seats, afresh);
  settleActivation(run, id, null);
}
