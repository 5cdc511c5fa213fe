import type { CloseStepEarly } from '../commands.js';
import type { PersonId } from '../ids.js';
import { resolveParty } from '../parties/resolve-party.js';
import { placeOfActivation, type Place } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Activation } from '../state.js';
import { closeActivation } from './close-activation.js';
import { mayTake } from './holding.js';
import { hasOffice } from './participation.js';
import { sittingAt } from './sitting.js';
import { answerOf, countedSeats } from './standing.js';

/** Ends a consultation before everybody has spoken. Those not heard may still file a late opinion. */
export function closeStepEarly(run: Run, { by, activationId, reason }: CloseStepEarly): Rejection | null {
  const { state } = run;
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const activation = state.activations[activationId - 1];
  if (activation === undefined) return { code: 'not_found' };
  const refusal = refusalToCloseEarly(run, activation, by.person);
  if (refusal !== null) return refusal;
  const somebodySpoke = countedSeats(state, activation).some((seat) => answerOf(seat) !== null);
  if (!somebodySpoke && reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'StepClosedEarly', activationId, by: by.person, reason });
  closeActivation(run, activationId, 'done', { verb: 'closed-early', by: by.person });
  return null;
}

type Now = Pick<Run, 'graph' | 'state' | 'context'>;

/** Why a person cannot end a step before its time, whatever the reason they give; `null`: they can. */
export function refusalToCloseEarly(now: Now, activation: Activation, person: PersonId): Rejection | null {
  const { state, graph } = now;
  if (state.authors.includes(person)) return { code: 'duty.separation', because: 'author', person };
  if (!speaksForLeadUnit(now, placeOfActivation(graph, state, activation), person)) {
    return { code: 'act.forbidden' };
  }
  const because = obstacleTo(activation);
  return because === null ? null : { code: 'step.not-closable', because };
}

/** Whoever would say whom to ask if nobody were there, or an office. */
function speaksForLeadUnit({ graph, state, context }: Now, place: Place, person: PersonId): boolean {
  const { directory } = context;
  if (hasOffice(directory, person)) return true;
  const { nobody } = place.step;
  if (nobody === null) return false;
  const { seats } = resolveParty(sittingAt(graph, state, directory, place, nobody.ask));
  return seats.some(
    (seat) => seat.vacancy === null && mayTake(directory, { ...seat, transferredFrom: [] }, person),
  );
}

/** Only opinions can be done without: a signature or a vote is given or not. */
function obstacleTo({ mode, state }: Activation): string | null {
  if (mode !== 'consult') return 'mode';
  return state === 'open' ? null : state;
}
