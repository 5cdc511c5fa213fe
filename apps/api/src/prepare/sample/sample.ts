import { randomUUID } from 'node:crypto';
import type { WorkingDayCalendar } from '#libs/calendar';
import type { Instant } from '#libs/engine';
import {
  assignmentPatches,
  directoryChanges,
  importPlan,
  instantOf,
  saveImport,
  type Deliverable,
} from '#libs/ledger';
import { letTimePass } from '#libs/runtime';
import type { DataSource } from 'typeorm';
import {
  createDataSource,
  openRuntime,
  PostgresCalendarSource,
  PostgresDirectoryStore,
  PostgresLedgerStore,
  StoredDirectorySource,
  type PostgresRuntime,
} from '#libs/storage';
import { MAIN_WORKFLOW } from '../../deliverables/main-workflow.js';
import type { Preparation, PrepareStep } from '../step.js';
import { ActPlayer } from './act-player.js';
import { isSample } from '../usage.js';
import { readSampleFiles, type SampleFiles } from './sample-files.js';

const MINUTE = 60_000;
const ACT_PREFIX = 'sample:';
/** Far more than the deliverables of one plan. */
const EVERYTHING = 1000;
/** When the demonstration begins: a Thursday, office hours in Shanghai. */
const BEGINNING = instantOf('2015-09-24 09:00');

/**
 * Fills an empty demonstration: the directory, the plan, who has which deliverable, and what everybody did until the
 * demonstration begins. Cut off half way, the next start goes on where it stopped.
 */
export const sample: PrepareStep = {
  name: 'sample',
  async run(preparation) {
    if (!(await isSample(preparation.databaseUrl))) return;
    const files = readSampleFiles();
    const database = await createDataSource(preparation.databaseUrl).initialize();
    try {
      await fill(preparation, database, files);
    } finally {
      await database.destroy();
    }
  },
};

async function fill(preparation: Preparation, database: DataSource, files: SampleFiles): Promise<void> {
  const played = await playedActs(database);
  if (played.size === files.acts.length) return;

  const directory = new PostgresDirectoryStore(database);
  const calendar = new PostgresCalendarSource(database);
  await directory.change(directoryChanges(files.directory));
  const deliverables = await givenOut(new PostgresLedgerStore(database), await calendar.load(), files);

  const runtime = await openRuntime({
    url: preparation.databaseUrl,
    directory: new StoredDirectorySource(directory),
    calendar,
    warn: (error) => preparation.logger.warn({ err: error }, 'while preparing the sample'),
  });
  try {
    await playActs(runtime, deliverables, files, played);
  } finally {
    await runtime.close();
  }
}

/** Imports the plan and gives every deliverable its people. Answers the deliverables by code. */
async function givenOut(
  ledger: PostgresLedgerStore,
  calendar: WorkingDayCalendar,
  { plan, assignments }: SampleFiles,
): Promise<Map<string, Deliverable>> {
  const imported = await importPlan(plan);
  if (!imported.ok) throw new Error(`The sample plan cannot be read: ${imported.problem.title}`);
  await saveImport({ store: ledger, calendar, newId: randomUUID }, imported, { dryRun: false });

  const patches = assignmentPatches(assignments);
  const all = await ledger.entries({}, 'code', null, EVERYTHING);
  for (const { deliverable } of all.entries) {
    const patch = patches.get(deliverable.code);
    if (patch !== undefined && deliverable.assignedAt === null) await ledger.update(deliverable.id, patch);
  }
  const assigned = await ledger.entries({}, 'code', null, EVERYTHING);
  return new Map(assigned.entries.map(({ deliverable }) => [deliverable.code, deliverable]));
}

async function playActs(
  runtime: PostgresRuntime,
  deliverables: ReadonlyMap<string, Deliverable>,
  { texts, acts }: SampleFiles,
  played: ReadonlySet<string>,
): Promise<void> {
  const definition = await runtime.definitions.current(MAIN_WORKFLOW);
  if (definition === undefined) throw new Error(`Expected the workflow ${MAIN_WORKFLOW} to be deployed`);
  const [first] = acts;
  if (played.size === 0 && first !== undefined) await runtime.clock.startAt((first.at - MINUTE) as Instant);

  const player = new ActPlayer(runtime, definition, deliverables, texts);
  for (const [index, act] of acts.entries()) {
    const commandId = actId(index);
    if (played.has(commandId)) {
      player.remember(act);
      continue;
    }
    await letTimePass(runtime.clock, runtime.door, runtime.timers, act.at);
    await player.play(act, commandId);
  }
  await letTimePass(runtime.clock, runtime.door, runtime.timers, BEGINNING);
}

function actId(index: number): string {
  return `${ACT_PREFIX}${index + 1}`;
}

/** Command ids of the acts an earlier start has played. */
async function playedActs(database: DataSource): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ command_id: string }[]>(
    'select command_id from command where command_id like $1',
    [`${ACT_PREFIX}%`],
  );
  return new Set(rows.map((row) => row.command_id));
}
