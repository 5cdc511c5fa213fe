import type { GraphNode, StepMode } from '#libs/engine';
import { childOf, entryOf, textOf, type Entry } from '../parse/syntax-tree.js';
import { compileCall, compileForEach } from './compile-call.js';
import { compileChoose, compileInclusive, compileJoin, compileParallel } from './compile-gateways.js';
import { compileHumanStep } from './compile-human-step.js';
import { compileRun } from './compile-run.js';
import { compileWait } from './compile-wait.js';
import { asNodeId, knownName, type Compilation } from './compilation.js';

type Base = Pick<GraphNode, 'id' | 'title' | 'stage'>;
type Compile = (bench: Compilation, step: Entry, base: Base) => GraphNode;

const humanStep =
  (mode: StepMode): Compile =>
  (bench, step, base) =>
    compileHumanStep(bench, step, mode, base);

/** The key that tells what a step is, and what becomes of it. */
const kinds: Readonly<Record<string, Compile>> = {
  write: humanStep('write'),
  consult: humanStep('consult'),
  sign: humanStep('sign'),
  vote: humanStep('vote'),
  decide: humanStep('decide'),
  choose: compileChoose,
  parallel: compileParallel,
  inclusive: compileInclusive,
  join: compileJoin,
  wait: compileWait,
  // Before `call`, which it contains.
  'for-each': compileForEach,
  call: compileCall,
  run: compileRun,
  end: (_, step, base) => ({
    ...base,
    kind: 'end-event',
    outcome: textOf(childOf(step.value, 'end')) ?? '',
    terminates: textOf(childOf(step.value, 'stops')) === 'all',
  }),
};

/** One entry of `steps`, or nothing where it is of no kind; the schema has said so then. */
export function compileStep(bench: Compilation, step: Entry): GraphNode | undefined {
  const kind = Object.keys(kinds).find((key) => entryOf(step.value, key) !== undefined);
  const compile = kind === undefined ? undefined : kinds[kind];
  return compile?.(bench, step, {
    id: asNodeId(step.key),
    title: textOf(childOf(step.value, 'title')) ?? step.key,
    stage: knownName(bench, childOf(step.value, 'stage'), bench.stages, '阶段') ?? null,
  });
}
