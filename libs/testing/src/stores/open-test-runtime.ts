import { WorkingDayCalendar } from '#libs/calendar';
import { openRuntime, type PostgresRuntime } from '#libs/storage';
import { paperDirectory } from '../paper/paper-directory.js';
import { PAPER_WORKFLOW, paperGraph } from '../paper/paper-workflow.js';

/** A runtime on a test database, with the paper workflow deployed and its people in the directory. */
export async function openTestRuntime(url: string): Promise<PostgresRuntime> {
  const directory = paperDirectory();
  const calendar = new WorkingDayCalendar();
  const runtime = await openRuntime({
    url,
    directory: { load: async () => directory },
    calendar: { load: async () => calendar },
    warn: () => undefined,
    durability: 'not-needed',
  });
  await runtime.definitions.deploy(paperGraph(), PAPER_WORKFLOW);
  return runtime;
}
