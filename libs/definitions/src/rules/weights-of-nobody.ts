import type { ApprovalStep, Graph } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Where every seat only advises there is no vote to reach the share with. */
export const weightsOfNobody: Rule = {
  name: 'weights-of-nobody',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter((step) => step.mode === 'vote' && hasNoVotes(graph, step))
      .map(({ id, party }) => ({
        path: ['steps', id, 'weights'],
        message: `办理人“${party}”的每个席位都是0票，比例永远达不到。`,
        expected: '至少一个职务的票数大于0',
      })),
};

/** True only where the posts of all seats are known from the party. */
function hasNoVotes(graph: Graph, { party, weights }: ApprovalStep): boolean {
  const rule = graph.parties[party];
  const posts =
    rule?.kind === 'unit' ? rule.posts : rule?.kind === 'body' && rule.post !== null ? [rule.post] : [];
  return posts.length > 0 && posts.every((post) => weights[post] === 0);
}
