import type { Answer, ApprovalStep, FlowId, Graph, GraphNode, NodeId, Seat } from '#libs/engine';

import {
  activationOf,
  nodeOfSeat,
  personName,
  principalName,
  type InstanceReading,
} from '../instances/instance-reading.js';
import { stepTitle } from '../instances/words.js';
import { tallyOf } from './tally.js';

/** What giving an answer will do, said before it is pressed (`product.md` §1.3 and §1.6). */
export function effectLine(reading: InstanceReading, seat: Seat, answer: Answer): string {
  const node = nodeOfSeat(reading, seat);
  if (node.kind !== 'approval-step') return '';
  if (seat.purpose === 'appoint') return appointEffects[answer] ?? '';
  switch (node.mode) {
    case 'write':
      return submitEffect(reading, node);
    case 'consult':
      return consultEffect(reading, seat, answer);
    case 'sign':
      return answer === 'return' ? returnEffect(reading, node) : signEffect(reading, seat, node);
    case 'vote':
      return voteEffect(reading, seat, node);
    case 'decide':
      return answer === 'return' ? returnEffect(reading, node) : decideEffect(reading, node, answer);
  }
}

const appointEffects: Partial<Record<Answer, string>> = {
  name: '送您指定的单位征求意见。',
  'not-applicable': '不再征求意见，理由印在审签单上。',
};

const decideEffects: Partial<Record<Answer, string>> = {
  reject: '未通过验收，办理结束。',
  pass: '核查通过，办结。',
  finding: '下达整改。',
  overturn: '推翻验收，重新启动，原验收标注保留。',
};

function submitEffect(reading: InstanceReading, node: ApprovalStep): string {
  const next = nextStep(reading.graph, node, 'submit');
  if (next?.kind !== 'approval-step') return '提交后进入下一环节。';
  if (next.mode !== 'consult') return `提交后送${stepTitle(next)}。`;
  const units = unitNames(reading);
  return units.length === 0
    ? '提交后由主要负责人指定征求意见的单位，或说明不适用的理由。'
    : `提交后送${units.length}个单位征求意见：${units.join('、')}。逾期视为无意见。`;
}

function unitNames({ state, directory }: InstanceReading): readonly string[] {
  const units = state.subject.attributes['reviewUnits'];
  if (!Array.isArray(units)) return [];
  return units.flatMap((unit) =>
    typeof unit === 'string'
      ? (directory.unit(unit as Parameters<typeof directory.unit>[0])?.name ?? unit)
      : [],
  );
}

function consultEffect(reading: InstanceReading, seat: Seat, answer: Answer): string {
  const unit = principalName(reading.directory, seat.principal);
  switch (answer) {
    case 'agree-with-changes':
      return `代表${unit}；起草单位须逐条答复。`;
    case 'disagree':
      return `代表${unit}；须说明理由；不终止办理，起草单位须答复。`;
    case 'no-comment':
      return `代表${unit}答复“无意见”。`;
    case 'not-concerned':
      return `代表${unit}；须起草人确认。`;
    default:
      return `本意见代表${unit}，期限前可修改。`;
  }
}

function signEffect(reading: InstanceReading, seat: Seat, node: ApprovalStep): string {
  const after = activationOf(reading, seat)
    .seats.flatMap((id) => reading.state.seats[id - 1] ?? [])
    .find((other) => other.state === 'queued');
  if (after !== undefined) {
    const name =
      after.holder === null
        ? principalName(reading.directory, after.principal)
        : personName(reading.directory, after.holder);
    return `您同意后，送${name}签批。`;
  }
  const next = nextStep(reading.graph, node, 'agreed');
  return next === null ? '您同意后，签批完成。' : `您同意后，送${next.stage ?? stepTitle(next)}。`;
}

function returnEffect(reading: InstanceReading, node: ApprovalStep): string {
  const drafter = reading.state.authors.at(-1);
  const to = drafter === undefined ? '' : personName(reading.directory, drafter);
  return node.return?.resubmit === 'direct'
    ? `退回${to}修改；改后不再征求各单位意见，已签的重新签批。`
    : `退回${to}修改；改后重新征求意见。`;
}

function voteEffect(reading: InstanceReading, seat: Seat, node: ApprovalStep): string {
  const seats = activationOf(reading, seat).seats.flatMap((id) => reading.state.seats[id - 1] ?? []);
  const tally = tallyOf(node, seats);
  const rule = tally === null ? '' : `需${tally.needed}票同意，应表决${tally.seats}人`;
  const veto = node.chair?.veto === true ? '；组长不同意即不通过' : '';
  return `${rule}${veto}。表决后不能更改。`;
}

function decideEffect(reading: InstanceReading, node: ApprovalStep, answer: Answer): string {
  const known = decideEffects[answer];
  if (known !== undefined) return known;
  const next = nextStep(reading.graph, node, answer);
  return next === null ? '' : `转入${stepTitle(next)}。`;
}

/** The step an outcome leads to, where no branch has to be decided on the way. */
function nextStep(graph: Graph, node: ApprovalStep, outcome: string): GraphNode | null {
  const flow: FlowId | undefined = node.outcomes[outcome];
  const to: NodeId | undefined = flow === undefined ? undefined : graph.flows[flow]?.to;
  return to === undefined ? null : (graph.nodes[to] ?? null);
}
