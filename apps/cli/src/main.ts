import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { clock } from './commands/clock.js';
import { deploy } from './commands/deploy.js';
import { doctor } from './commands/doctor.js';
import { features } from './commands/features.js';
import { importFile } from './commands/import.js';
import { instance, instanceActs, type InstanceAct, type InstanceOptions } from './commands/instance.js';
import { lint } from './commands/lint.js';
import { migrate, type MigrateOptions } from './commands/migrate.js';
import { seatLists, seats, type SeatList } from './commands/seats.js';
import { staffing } from './commands/staffing.js';
import { test } from './commands/test.js';
import { verify } from './commands/verify.js';
import { walk } from './commands/walk.js';
import { Failure } from './failure.js';
import { outputFor, type Output } from './output.js';

interface GlobalOptions {
  readonly json: boolean;
  readonly url: string;
  readonly as?: string;
}

/** Runs one command and answers the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const output = outputFor(json, (text) => void process.stdout.write(text));
  try {
    await programFor(output).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Failure)) throw error;
    if (!json) process.stderr.write(`${error.message}\n`);
    else if (!output.answered) output.result({ error: error.message, ...error.facts });
    return error.exitCode;
  }
}

function programFor(output: Output): Command {
  const program = new Command('countersign')
    .description('Approval chains for institutional documents')
    .option('--json', 'print one JSON value for machines', false)
    .option('--url <url>', 'server to talk to', `http://localhost:${process.env.PORT ?? '3000'}`)
    .option('--as <name>', 'demo person to act as (name or user name)')
    .exitOverride();
  const globals = () => program.opts<GlobalOptions>();

  program
    .command('lint')
    .description('check workflow files, without a server')
    .argument('<files...>')
    .action((files: string[]) => lint(files, output));
  program
    .command('test')
    .description('play scenarios, without a server: files of scenarios or workflows; all when none is named')
    .argument('[files...]')
    .action((files: string[]) => test(files, output));
  program
    .command('features')
    .description('print the feature table with the scenarios that prove each row')
    .action(() => features(output));
  program
    .command('deploy')
    .description('publish workflow files')
    .argument('<files...>')
    .action((files: string[]) => deploy(files, globals(), output));
  program
    .command('staffing')
    .description('ask whether somebody may act at every step, for each deliverable of the ledger')
    .argument('<file>')
    .action((file: string) => staffing(file, globals(), output));
  program
    .command('import')
    .description('import a plan (txt, docx, csv, xlsx, yaml)')
    .argument('<file>')
    .option('--dry-run', 'show what would be imported and store nothing', false)
    .action((file: string, options: { dryRun: boolean }) =>
      importFile(file, { ...globals(), ...options }, output),
    );
  program
    .command('walk')
    .description('play one deliverable through all five stages on a demo server')
    .option('--code <code>', 'deliverable', '1.1.1')
    .option('--until <act>', 'stop after this act')
    .action((options: { code: string; until?: string }) => walk({ ...globals(), ...options }, output));
  program
    .command('clock')
    .description('show or advance the demo date')
    .option('--to <date>', 'advance to a date, YYYY-MM-DD')
    .option('--next <what>', 'advance to the next `working-day` or `deadline`')
    .action((options: { to?: string; next?: string }) => {
      const { next } = options;
      if (next !== undefined && next !== 'working-day' && next !== 'deadline') {
        throw new Failure(`--next takes working-day or deadline, not ${next}.`, {}, 2);
      }
      return clock({ ...globals(), to: options.to, next }, output);
    });
  program
    .command('seats')
    .description("list one's own work")
    .addOption(new Option('--state <list>', 'which list').choices(seatLists).default('todo'))
    .action((options: { state: SeatList }) => seats({ ...globals(), ...options }, output));
  program
    .command('instance')
    .description('act on an instance by office: halt it, let it go on, move it, take it up again, end it')
    .argument('<id>')
    .addArgument(new Argument('<act>', 'what to do').choices(instanceActs))
    .requiredOption('--reason <words>', 'kept in the record')
    .option('--to <step>', 'step to go on at, for jump and revive')
    .option('--token <number>', 'which token, for jump, where it stands at several steps', wholeNumber)
    .option('--incident <number>', 'which incident, for retry, where several are open', wholeNumber)
    .addHelpText(
      'after',
      '\nA jump over a mandatory step is asked for by one administrator and done by a second.',
    )
    .action((id: string, act: InstanceAct, options: Omit<InstanceOptions, 'url' | 'as'>) =>
      instance(id, act, { ...globals(), ...options }, output),
    );
  program
    .command('migrate')
    .description('move running instances to another version of their workflow, each where that is safe')
    .argument('<key>', 'key of the workflow')
    .requiredOption('--reason <words>', 'kept in the record')
    .option('--from <hash>', 'only instances of this version')
    .option('--to <hash>', 'version to move to; the newest unless said')
    .option('--map <old=new...>', 'steps that have another name in it', [])
    .option('--reset-timers', 'work deadlines out anew', false)
    .option('--dry-run', 'say what would become of each instance and move nothing', false)
    .action((key: string, options: Omit<MigrateOptions, 'url' | 'as'>) =>
      migrate(key, { ...globals(), ...options }, output),
    );
  program
    .command('verify')
    .description('check the hash chain of a dossier, offline')
    .argument('<file>')
    .action((file: string) => verify(file, output));
  program
    .command('doctor')
    .description('check versions, database, locale, queue and clock, and say what to do')
    .option('--replay', 'fold every stored event and compare with the stored state', false)
    .action((options: { replay: boolean }) => doctor(options, output));
  return program;
}

function wholeNumber(text: string): number {
  if (/^[1-9][0-9]{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a number from 1.');
}
