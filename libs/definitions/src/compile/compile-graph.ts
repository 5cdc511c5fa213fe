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
import { asNodeId, openCompilation, type Compilation, type ResolveCall } from './compilation.js';
import { compileParty } from './compile-party.js';
import { compileStep } from './compile-step.js';

/** A graph, complete only where nothing was found wrong. */
export interface Compiled {
  readonly graph: Graph;
  readonly findings: readonly Finding[];
}

/** Names of steps cannot take this one, see `parse/schema/words.ts`. */
const START = asNodeId('start');

/** Turns a checked tree into the graph the engine runs. Goes on after a fault, to report all of them at once. */
export function compileGraph(root: SyntaxNode, hash: DefinitionHash, resolveCall: ResolveCall): Compiled {
  const bench = openCompilation(root, resolveCall);
  const parties = entriesOf(childOf(root, 'parties')).map(({ key, value }): [PartyName, PartyRule] => [
    key as PartyName,
    compileParty(bench, value),
  ]);
  const steps = entriesOf(childOf(root, 'steps')).flatMap((step) => compileStep(bench, step) ?? []);
  const nodes: readonly GraphNode[] = [startBefore(bench, steps[0]), ...steps];
  const text = (key: string) => textOf(childOf(root, key)) ?? '';
  const graph: Graph = {
    key: text('workflow'),
    hash,
    title: text('title'),
    subjectKind: text('subject'),
    stages: bench.stages,
    parties: Object.fromEntries(parties),
    form: {},
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
