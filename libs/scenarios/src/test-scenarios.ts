import { inReadingOrder, type Finding, type Problem } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { checkNames } from './check-names.js';
import { complaint } from './parse/complaint.js';
import { readScenarios, type ScenarioFile } from './parse/read-scenarios.js';
import { calendarOf } from './run/calendar.js';
import { play } from './run/play.js';
import type { Foresee, Scene } from './run/scene.js';
import { directoryOf } from './town/town.js';

export interface TestOptions {
  /** Printed in front of every problem. */
  readonly file: string;
  /** Compiled workflows by key: the one the file is about, and those a migration goes to. */
  readonly workflows: ReadonlyMap<string, Graph>;
  /** The text of an organisation that several files share. */
  readonly townNamed: (name: string) => string | undefined;
  readonly foresee: Foresee;
}

/** What came of one scenario. */
export interface ScenarioResult {
  readonly file: string;
  readonly workflow: string;
  readonly name: string;
  /** Rows of the feature table it proves. */
  readonly proves: readonly number[];
  readonly line: number;
  /** The first difference in words; `null`: it went as it says. */
  readonly difference: string | null;
}

export type TestedScenarios =
  | { readonly ok: true; readonly results: readonly ScenarioResult[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The workflow a text of scenarios is about, without reading the rest; `undefined` where it does not say. */
export function workflowOf(source: string): string | undefined {
  return /^流程:[ \t]*([a-z][a-z0-9-]*)/m.exec(source)?.[1];
}

/** Reads and plays a text of scenarios. Whatever the text, nothing is thrown but a broken invariant of the engine. */
export function testScenarios(source: string, options: TestOptions): TestedScenarios {
  const refuse = (findings: readonly Finding[]): TestedScenarios => ({
    ok: false,
    problems: inReadingOrder(findings).map((finding) => ({ file: options.file, ...finding })),
  });
  const read = readScenarios(source, options.townNamed);
  if (!read.ok) return refuse(read.findings);
  const { workflow, scenarios, town } = read.file;

  const graph = options.workflows.get(workflow.key);
  if (graph === undefined)
    return refuse([complaint(workflow.at, 'unknown-name', `没有流程“${workflow.key}”。`)]);
  const lines = scenarios.flatMap((scenario) => scenario.lines);
  const unknown = checkNames(lines, town, graph, options.workflows);
  if (unknown.length > 0) return refuse(unknown);

  const results = scenarios.map((scenario): ScenarioResult => {
    const difference = play(beginning(read.file, graph, scenario.attributes, options), scenario.lines);
    const { line, message } = difference ?? {};
    return {
      file: options.file,
      workflow: workflow.key,
      name: scenario.written,
      proves: scenario.proves,
      line: line?.at.line ?? scenario.at.line,
      difference: line === undefined ? null : `${line.written}：${message ?? ''}`,
    };
  });
  return { ok: true, results };
}

function beginning(
  { town, holidays, begins }: ScenarioFile,
  graph: Graph,
  attributes: Scene['subject']['attributes'],
  { workflows, foresee }: TestOptions,
): Scene {
  return {
    graph,
    state: null,
    events: [],
    notices: [],
    action: null,
    now: begins,
    town,
    directory: directoryOf(town),
    calendar: calendarOf(holidays),
    subject: { attributes },
    workflows,
    foresee,
  };
}
