import type { Deliverable, Instance } from '../../api/models';
import { words } from '../../words';
import type { UnitRow } from './unit-rows';

const said = words.brief.cautions;

/** 须注意: what a leader must not overlook before signing. Nothing the page says elsewhere as a matter of course. */
export function cautionsOf(
  rows: readonly UnitRow[],
  { rounds, seats }: Pick<Instance, 'rounds' | 'seats'>,
  light: Deliverable['light'],
): string[] {
  const nobodyAsked = seats.some(
    ({ purpose, answer }) => purpose === 'appoint' && answer === 'not-applicable',
  );
  const returned = rounds.at(-1);
  return [
    ...rows.flatMap(dissentOf),
    ...rows
      .filter(({ seat }) => seat.state === 'deemed-no-comment')
      .map(({ seat }) => said.deemed(seat.principal.name)),
    ...(nobodyAsked ? [said.nobodyAsked] : []),
    ...(returned?.cause === 'return' && returned.reason ? [said.returned(returned.reason)] : []),
    ...(light.color === 'red' || light.color === 'yellow' ? [said.late(light.label, light.reason)] : []),
  ];
}

/** A unit that disagreed and was not followed in everything. */
function dissentOf({ seat, opinions }: UnitRow): string[] {
  if (seat.answer !== 'disagree') return [];
  const open = opinions.filter(({ disposition }) => disposition?.kind !== 'adopted');
  if (open.length === 0 && opinions.length > 0) return [];
  const results = [
    ...new Set(open.map(({ disposition }) => words.opinions.dispositions[disposition?.kind ?? 'notAdopted'])),
  ];
  return [said.dissent(seat.principal.name, results.join(words.common.separator))];
}
