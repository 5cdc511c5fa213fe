import type { Expression, Graph, NodeId } from '#libs/engine';
import { pathsOf } from '../parse/expression/parse-expression.js';
import type { Rule } from './rule.js';
import { alwaysBefore, gatewaysOf, humanSteps, nodesOf } from './structure.js';

/** A condition on what may not be there yet is decided by an empty value. */
export const readBeforeFilled: Rule = {
  name: 'read-before-filled',
  severity: 'warning',
  check: (graph) =>
    gatewaysOf(graph).flatMap(({ id, kind, branches }) =>
      branches.flatMap((branch, index) =>
        missingAt(graph, id, branch.if).map((name) => ({
          path: ['steps', id, kind === 'inclusive-gateway' ? 'inclusive' : 'choose', String(index)],
          message: `到“${id}”时“${name}”不一定有了，条件会按空的算。`,
          expected: '读取前面每次都填写（required）的字段，或者前面每次都运行的环节',
        })),
      ),
    ),
};

function missingAt(graph: Graph, at: NodeId, condition: Expression | null): readonly string[] {
  if (condition === null) return [];
  return pathsOf(condition).flatMap(([root = '', name]) => {
    if (name === undefined) return [];
    const sources = sourcesOf(graph, root, name);
    return sources === null || sources.some((source) => alwaysBefore(graph, source, at))
      ? []
      : [`${root}.${name}`];
  });
}

/** The steps after which it is there. `null`: it does not come from a step. */
function sourcesOf(graph: Graph, root: string, name: string): readonly NodeId[] | null {
  if (root === 'form') {
    return humanSteps(graph)
      .filter(({ fields }) => fields[name] === 'required')
      .map(({ id }) => id);
  }
  if (root === 'result') return nodesOf(graph).flatMap(({ id }) => (id === name ? [id] : []));
  return null;
}
