import { comparableName, findUnitByName } from '#libs/directory';
import type { DirectoryChange, Unit } from '#libs/directory';
import type { UnitId } from '#libs/engine';
import type { ImportedUnit } from '../import/plan-import.js';

export interface ResolvedUnits {
  /** Units the directory does not know yet, and printed forms it does not know of those it does. */
  readonly changes: readonly DirectoryChange[];
  /** By the name the import uses. A name nobody resolved is a bug of the import. */
  readonly idOf: (name: string) => UnitId;
}

const NUMBERED_ID = /^unit-(\d+)$/;

/**
 * Finds the units a plan names in the directory, by name or alias in either width. Unknown ones are added as
 * `unit-<n>`, counting on from the highest number given out, so that an id never depends on a name.
 */
export function resolveUnits(known: readonly Unit[], imported: readonly ImportedUnit[]): ResolvedUnits {
  const ids = new Map<string, UnitId>();
  const changes: DirectoryChange[] = [];
  let lastNumber = Math.max(0, ...known.map((unit) => Number(NUMBERED_ID.exec(unit.id)?.[1] ?? 0)));

  for (const { name, printedAs } of imported) {
    const found = [name, ...printedAs]
      .map((printed) => findUnitByName(known, printed))
      .find((unit) => unit !== undefined);
    const base = found ?? { id: `unit-${(lastNumber += 1)}` as UnitId, name, aliases: [] };
    const unit = { ...base, aliases: withPrintedForms(base, [name, ...printedAs]) };
    if (found === undefined || unit.aliases.length > found.aliases.length) {
      changes.push({ kind: 'put-unit', unit });
    }
    for (const printed of [name, ...printedAs]) ids.set(comparableName(printed), unit.id);
  }

  return {
    changes,
    idOf: (name) => {
      const id = ids.get(comparableName(name));
      if (id === undefined) throw new Error(`Expected the import to list the unit "${name}" among its units`);
      return id;
    },
  };
}

function withPrintedForms(unit: Unit, printed: readonly string[]): string[] {
  const names = new Set([unit.name, ...unit.aliases].map(comparableName));
  const aliases = [...unit.aliases];
  for (const form of printed) {
    if (names.has(comparableName(form))) continue;
    names.add(comparableName(form));
    aliases.push(form);
  }
  return aliases;
}
