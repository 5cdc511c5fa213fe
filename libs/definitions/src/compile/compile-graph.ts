import type {
  DefinitionHash,
  FlowId,
  Graph,
  GraphNode,
  PartyName,
  PartyRule,
  StartEvent,
} from '#libs/engine';
import { childOf, entriesOf, textOf, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Finding } from '../problem.js';
import { compileForm } from './compile-form.js';
import { asNodeId, openCompilation, type Compilation, type Surroundings } from './compilation.js';
import { compileParty } from './compile-party.js';
import { compileStep } from './compile-step.js';
import { connectGateways } from './connect-gateways.js';

/** A graph, complete only where nothing was found wrong. */
export interface Compiled {
  readonly graph: Graph;
  readonly findings: readonly Finding[];
}

/** Names of steps cannot take this one, see `parse/schema/words.ts`. */
const START = asNodeId('start');

/** Turns a checked tree into the graph the engine runs. Goes on after a fault, to report all of them at once. */
export function compileGraph(root: SyntaxNode, hash: DefinitionHash, surroundings: Surroundings): Compiled {
  const bench = openCompilation(root, surroundings);
  const parties = entriesOf(childOf(root, 'parties')).map(({ key, value }): [PartyName, PartyRule] => [
    key as PartyName,
    compileParty(bench, value),
  ]);
  const written = entriesOf(childOf(root, 'steps'));
  const steps = written.flatMap((step) => compileStep(bench, step) ?? []);
  const start = startBefore(bench, steps[0]);
  const joins = new Set(
    written.filter(({ value }) => childOf(value, 'join') !== undefined).map(({ key }) => asNodeId(key)),
  );
  const nodes: readonly GraphNode[] = connectGateways(bench, [start, ...steps], joins);
  const text = (key: string) => textOf(childOf(root, key)) ?? '';
  const graph: Graph = {
    key: text('workflow'),
    hash,
    title: text('title'),
    subjectKind: text('subject'),
    stages: bench.stages,
    parties: Object.fromEntries(parties),
    form: compileForm(childOf(root, 'form')),
    start: START,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    flows: Object.fromEntries(bench.flows),
    calls: Object.fromEntries(bench.calls),
  };
  return { graph, findings: bench.findings };
}

/** The first step written is where it starts. */
function startBefore(bench: Compilation, first: GraphNode | undefined): StartEvent {
  const id = `${START}.begin` as FlowId;
  if (first !== undefined) {
    bench.flows.set(id, { id, from: START, to: first.id, name: 'begin', opensRound: false });
  }
  return { kind: 'start-event', id: START, title: '开始', stage: null, then: id };
}
