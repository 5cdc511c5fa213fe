import type { Move } from '#libs/definitions';
import type { DirectoryView, Graph, NodeId, PartyRule, PersonId } from '#libs/engine';
import type { Preview, PreviewSeat, PreviewStep } from '#libs/runtime';

import { findCalledNode, personName, principalName } from '../instances/instance-reading.js';
import { answerWord, isAnswer, outcomeWord, seatStateWords, stepTitle } from '../instances/words.js';
import type { PreviewDto, PreviewSeatDto, PreviewStepDto } from './preview.dto.js';

const ruleWords = {
  person: '成果写明的人员',
  unit: '按单位和职务确定',
  body: '按议事机构成员确定',
  superior: '逐级上报至上级领导',
  picked: '由前面环节指定',
} satisfies Record<PartyRule['kind'], string>;

/** What may come next, in words. */
export function presentPreview(graph: Graph, directory: DirectoryView, preview: Preview): PreviewDto {
  return {
    steps: preview.steps.map((step) => presentStep(graph, directory, step)),
    incomplete: preview.incomplete,
  };
}

function presentStep(graph: Graph, directory: DirectoryView, step: PreviewStep): PreviewStepDto {
  const node = step.path.reduce<Graph | undefined>((inner, key) => inner?.calls[key], graph)?.nodes[
    step.nodeId
  ];
  const after = onceEach(step.after.map((move) => moveInWords(graph, move))).join('，');
  return {
    step: step.nodeId,
    title: node === undefined ? step.nodeId : stepTitle(node),
    stage: node?.stage ?? null,
    likelihood: step.likelihood,
    after,
    opens: step.opens,
    due: step.due,
    seats: step.seats.map((seat) => presentSeat(directory, seat)),
    unknowns: unknownsOf(step, after),
  };
}

/** Eight members who answer the same are told once, with their number. */
function onceEach(moves: readonly string[]): readonly string[] {
  return moves
    .filter((move, index) => move !== moves[index - 1])
    .map((move) => {
      const times = moves.filter((other) => other === move).length;
      return times === 1 ? move : `${move}（${times}人）`;
    });
}

function presentSeat(directory: DirectoryView, seat: PreviewSeat): PreviewSeatDto {
  const { principal, holder, rule, state, reason, proxies, carriedFrom, dedupedBy } = seat;
  const ref = (id: PersonId) => ({ id, name: personName(directory, id) });
  return {
    principal: {
      id: principal.kind === 'unit' ? principal.unit : principal.person,
      name: principalName(directory, principal),
    },
    holder: holder === null ? null : ref(holder),
    rule: rule === null ? '' : ruleWords[rule],
    state,
    stateWord: seatStateWords[state],
    reason:
      reason ?? (dedupedBy !== null ? '本轮已同意同一文稿' : carriedFrom !== null ? '沿用上一轮意见' : null),
    proxies: proxies.map(ref),
  };
}

function unknownsOf({ likelihood, seats }: PreviewStep, after: string): string[] {
  return [
    ...(likelihood === 'possible' ? [`取决于：${after}`] : []),
    ...(seats.some(({ rule, state }) => rule === 'picked' && state === 'blocked') ? ['办理人尚未指定'] : []),
    ...(seats.some(({ holder, state }) => holder === null && (state === 'pending' || state === 'queued'))
      ? ['几人同任此职，由谁办理尚未确定']
      : []),
  ];
}

function moveInWords(graph: Graph, { node, what }: Move): string {
  const [said = what, to] = what.split(' → ');
  const word = isAnswer(said) ? answerWord(said) : said === 'limit' ? '到期' : outcomeWord(said);
  return `${titleOf(graph, node)}：${word}${to === undefined ? '' : `到“${titleOf(graph, to as NodeId)}”`}`;
}

/** A step may belong to a workflow that is called. */
function titleOf(graph: Graph, id: NodeId): string {
  const node = graph.nodes[id] ?? findCalledNode(graph, id);
  return node === undefined ? id : stepTitle(node);
}
