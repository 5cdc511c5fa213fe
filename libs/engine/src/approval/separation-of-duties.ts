import type { Graph, StepMode } from '../graph.js';
import type { PartyName, PersonId, UnitId } from '../ids.js';
import { personsNamed } from '../parties/people-meant.js';
import type { ConflictOf, Sitting } from '../parties/sitting.js';
import { placeOf } from '../places.js';
import type { Seat } from '../state.js';
import { speakersOf } from './standing.js';

/** Steps in which no answer of an author counts, whatever the workflow says. */
export const closedToAuthors: ReadonlySet<StepMode> = new Set(['sign', 'vote', 'decide']);

/** The conflicts that hold for a party now. Asked when a step opens and again at every act. */
export function conflictsOf(sitting: Sitting): ConflictOf {
  const { graph, state, mode, party } = sitting;
  // Nobody judges a text they wrote, and nobody is consulted about it.
  const authors = new Set<PersonId>(mode === 'write' ? [] : state.authors);
  const exclusions = graph.parties[party]?.not ?? [];
  const excluded = new Set(
    exclusions.flatMap((rule) => {
      if (rule === 'involved') return [];
      return 'party' in rule
        ? peopleOfParty(sitting, rule.party)
        : sitting.directory.peopleWithDuty(rule.duty).map(({ id }) => id);
    }),
  );
  const isInvolved = exclusions.includes('involved') ? involvementIn(sitting) : () => false;

  return (person) => {
    if (authors.has(person)) return 'author';
    if (excluded.has(person)) return 'excluded';
    return isInvolved(person) ? 'involved' : null;
  };
}

/** Everybody who sat in the party's steps so far, whom it names now, and of a party that writes every author. */
function peopleOfParty(sitting: Sitting, party: PartyName): readonly PersonId[] {
  const { graph, state } = sitting;
  const rule = graph.parties[party];
  const sat = state.seats.filter((seat) => partyOf(sitting, seat) === party).flatMap(peopleOnSeat);
  const picked = rule?.kind === 'picked' ? (state.picks[party] ?? []) : [];
  const named = rule?.kind === 'person' ? personsNamed(rule, sitting) : picked;
  return [...sat, ...(named === 'unresolved' ? [] : named), ...(writes(graph, party) ? state.authors : [])];
}

/**
 * Whoever wrote, acted or held a seat, and everybody of a unit that was asked or that wrote. The party's own earlier
 * seats do not count: who found a fault may look whether it was mended.
 */
function involvementIn(sitting: Sitting): (person: PersonId) => boolean {
  const { state, directory } = sitting;
  const people = new Set(state.authors);
  const units = new Set<UnitId>();

  for (const author of state.authors) {
    const unit = directory.person(author)?.unit;
    if (unit !== undefined) units.add(unit);
  }
  for (const seat of state.seats) {
    if (partyOf(sitting, seat) === sitting.party) continue;
    for (const person of peopleOnSeat(seat)) people.add(person);
    for (const { by } of seat.advice) people.add(by);
    if (seat.principal.kind === 'unit') units.add(seat.principal.unit);
  }
  for (const { disposition } of state.opinions) {
    if (disposition !== null) people.add(disposition.by);
  }

  return (person) => {
    const unit = directory.person(person)?.unit;
    return people.has(person) || (unit !== undefined && units.has(unit));
  };
}

function partyOf({ root, state }: Sitting, seat: Seat): PartyName | undefined {
  const { step } = placeOf(root, state, seat);
  switch (seat.purpose) {
    case 'duty':
      return step.party;
    case 'appoint':
      return step.nobody?.ask;
    case 'dispute':
      return step.dispute[seat.order]?.party;
  }
}

function peopleOnSeat(seat: Seat): readonly PersonId[] {
  return [...(seat.holder === null ? [] : [seat.holder]), ...speakersOf(seat), ...seat.transferredFrom];
}

function writes(graph: Graph, party: PartyName): boolean {
  return Object.values(graph.nodes).some(
    (node) => node.kind === 'approval-step' && node.mode === 'write' && node.party === party,
  );
}
