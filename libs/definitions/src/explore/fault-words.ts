import type { Graph } from '#libs/engine';
import type { Remark } from '../rules/rule.js';
import type { Move } from './moves.js';
import type { Fault, FaultKind, Soundness } from './soundness.js';

const words = {
  deadlock: {
    says: (step: string) => `走到“${step}”以后再也走不动，件却没有办完`,
    expected: '汇合要等的分支都能走到，分支与汇合用同一种办法',
  },
  'no-option-to-complete': {
    says: (step: string) => `走到“${step}”以后怎么走都到不了结束`,
    expected: '给这个圈留一条通往结束的路',
  },
  'lack-of-synchronisation': {
    says: (step: string) => `几个分支没有汇合，“${step}”会同时办两次`,
    expected: '分支在 join 处汇合以后再往下走',
  },
  'dead-step': {
    says: (step: string) => `怎么走都走不到“${step}”`,
    expected: '给它一个去向，或者删去',
  },
} satisfies Record<FaultKind, { readonly says: (step: string) => string; readonly expected: string }>;

/** What exploring found, as remarks at the steps they are about, each with the shortest way to it. */
export function soundnessRemarks(graph: Graph, { faults }: Soundness): readonly Remark[] {
  return faults.map((fault) => ({
    path: ['steps', fault.node],
    message: `${words[fault.kind].says(titleOf(graph, fault))}${wayInWords(graph, fault.path)}。`,
    expected: words[fault.kind].expected,
  }));
}

function titleOf(graph: Graph, { node }: Pick<Fault, 'node'>): string {
  return graph.nodes[node]?.title ?? node;
}

function wayInWords(graph: Graph, path: readonly Move[]): string {
  if (path.length === 0) return '';
  const moves = path.map((move) => `${titleOf(graph, move)}：${move.what}`);
  return `（例如：${moves.join('，')}）`;
}
