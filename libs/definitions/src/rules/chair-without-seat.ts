import type { PartyRule } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Only a body has a chair, and only where its chair is among the seats. */
export const chairWithoutSeat: Rule = {
  name: 'chair-without-seat',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ chair, party }) => chair !== null && !seatsChair(graph.parties[party]))
      .map(({ id, party }) => ({
        path: ['steps', id, 'chair'],
        message: `办理人“${party}”里没有组长，组长末位或一票否决无从谈起。`,
        expected: '议事机构的全体成员，如 { body: =subject.acceptingBody }',
      })),
};

function seatsChair(rule: PartyRule | undefined): boolean {
  return rule?.kind === 'body' && (rule.post === null || rule.post === 'chair');
}
