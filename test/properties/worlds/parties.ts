import type { PartyName, PartyRule } from '#libs/engine';
import {
  bodyParty,
  personParty,
  pickedParty,
  superiorParty,
  unitParty,
} from '../../../libs/testing/src/engine/workflow-builder.js';
import type { Dice } from '../dice.js';
import { askedByName } from './people.js';

/** Parties of every kind. A workflow names those it needs. */
export const someParties = [
  'reviewers',
  'leaders',
  'head',
  'group',
  'chair',
  'inspectors',
  'superiors',
  'picked',
] as const;

/** Parties of several seats. */
export const manySeats = ['reviewers', 'leaders', 'group', 'group'] as const;

export function randomParties(dice: Dice): Readonly<Record<string, PartyRule>> {
  const drafterStaysOut = { not: dice.often(50) ? [{ party: 'drafter' as PartyName }] : [] };
  return {
    drafter: personParty('subject.handler'),
    reviewers: unitParty('subject.reviewUnits', ['reviewer'], drafterStaysOut),
    leaders: unitParty('subject.leadUnit', ['deputy-head', 'head'], drafterStaysOut),
    head: unitParty('subject.leadUnit', ['head']),
    group: bodyParty('subject.acceptingBody', drafterStaysOut),
    chair: bodyParty('subject.acceptingBody', { post: 'chair' as never }),
    inspectors: bodyParty('subject.supervisingBody', { not: dice.often(50) ? ['involved'] : [] }),
    superiors: superiorParty('drafter', { levels: 2 }),
    picked: pickedParty({ among: dice.often(50) ? ('group' as PartyName) : null }),
    ...Object.fromEntries(askedByName.map((name) => [name, personParty(`subject.${name}`)])),
  };
}
