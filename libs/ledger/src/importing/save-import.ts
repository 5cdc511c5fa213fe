import type { WorkingDayCalendar } from '#libs/calendar';
import type { PlanImport } from '../import/plan-import.js';
import type { LedgerStore } from '../ledger-store.js';
import { changesLedger, importReport } from './import-report.js';
import type { ImportReport } from './import-report.js';
import { planAddition } from './plan-addition.js';
import { recognisePlan } from './recognise-plan.js';
import { resolveUnits } from './resolve-units.js';

export interface SaveImportParts {
  readonly store: LedgerStore;
  readonly calendar: WorkingDayCalendar;
  /** Mints a UUID. */
  readonly newId: () => string;
}

/**
 * Puts an imported plan into the ledger: areas, tasks, deliverables, units not known yet, and questions. A file
 * recognised as a plan that is there adds only what is missing, so importing twice changes nothing. With `dryRun`
 * nothing is written and the report tells what would be.
 */
export function saveImport(
  { store, calendar, newId }: SaveImportParts,
  source: Extract<PlanImport, { ok: true }>,
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportReport> {
  return store.importPlan(({ plans, units }) => {
    const known = recognisePlan(plans, source.plan);
    const resolved = resolveUnits(units, source.plan.units);
    const addition = planAddition(source.plan, source.questions, { calendar, known, units: resolved, newId });
    const nothingNew = !changesLedger(addition, known?.plan) && addition.questions.length === 0;
    return {
      write: dryRun || nothingNew ? null : addition,
      result: importReport(source, addition, { dryRun, recognisedAs: known?.plan, calendar }),
    };
  });
}
