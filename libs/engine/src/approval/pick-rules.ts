import type { AnswerSeat } from '../commands.js';
import type { PartyName, PersonId } from '../ids.js';
import { mayBePicked, pickablePeople } from '../parties/pickable-people.js';
import type { Rejection } from '../rejections.js';
import type { Act } from './act.js';
import { carriesOn } from './form-rules.js';
import { sittingAt } from './sitting.js';

/** Why the people picked for later parties do not do: none for a party, one who may not sit there, a party not asked for. */
export function refusalOfPicks(act: Act, { answer, picks = {} }: AnswerSeat): Rejection | null {
  const asked = act.seat.purpose === 'duty' ? act.place.step.picks : [];
  for (const party of Object.keys(picks) as PartyName[]) {
    const refusal = refusalOfPick(act, party, asked, picks[party] ?? []);
    if (refusal !== null) return refusal;
  }
  if (!carriesOn(answer)) return null;
  const missing = asked.find((party) => (picks[party] ?? []).length === 0);
  return missing === undefined ? null : { code: 'pick.required', party: missing };
}

/** A party this answer chooses the people of. */
export interface PickOffer {
  readonly party: PartyName;
  /** Who may be picked; `anybody`: whoever of the directory may sit there later. */
  readonly people: readonly PersonId[] | 'anybody';
}

/** What a seat's answer picks besides. */
export function picksOf({ root, state, context, place, seat }: Act): readonly PickOffer[] {
  if (seat.purpose !== 'duty') return [];
  return place.step.picks.map((party) => ({
    party,
    people: pickablePeople(sittingAt(root, state, context.directory, place, party), party),
  }));
}

function refusalOfPick(
  { root, state, context, place }: Act,
  party: PartyName,
  asked: readonly PartyName[],
  people: NonNullable<AnswerSeat['picks']>[PartyName],
): Rejection | null {
  const sitting = sittingAt(root, state, context.directory, place, party);
  for (const [index, person] of people.entries()) {
    const because = !asked.includes(party)
      ? 'not-asked'
      : people.indexOf(person) !== index
        ? 'twice'
        : mayBePicked(sitting, party, person)
          ? null
          : 'ineligible';
    if (because !== null) return { code: 'pick.invalid', party, person, because };
  }
  return null;
}
