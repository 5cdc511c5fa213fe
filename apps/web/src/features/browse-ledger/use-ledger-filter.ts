import { useSearchParams } from 'react-router';
import type { LedgerFilter } from '../../api/deliverables';
import { words } from '../../words';

/** What the address asks for, if it is one of the choices there are. */
const oneOf = <Name extends string>(
  choices: Record<Name, string>,
  asked: string | undefined,
): Name | undefined => (asked !== undefined && asked in choices ? (asked as Name) : undefined);

/** The filter lives in the address, so that it can be sent to a colleague and Back undoes it. */
export function useLedgerFilter(): [LedgerFilter, (change: LedgerFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const text = (name: string) => search.get(name) || undefined;
  const year = Number(search.get('year'));
  const filter: LedgerFilter = {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    area: text('area'),
    state: oneOf(words.deliverableStates, text('state')),
    light: oneOf(words.lights, text('light')),
    q: text('q'),
  };
  const change = (next: LedgerFilter) => {
    const kept = Object.entries({ ...filter, ...next }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    setSearch(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])));
  };
  return [filter, change];
}
