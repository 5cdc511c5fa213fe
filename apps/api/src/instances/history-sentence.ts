import type { Event, GraphNode, PersonId, Seat, SeatAnswered, SeatId, UnitId } from '#libs/engine';

import {
  nodeOf,
  nodeOfSeat,
  personName,
  principalName,
  seatOf,
  type InstanceReading,
} from './instance-reading.js';
import {
  actWords,
  answerWord,
  blockCauseWords,
  cancelWord,
  dispositionWords,
  natureWords,
  outcomeWord,
  stepTitle,
} from './words.js';

/** What a sentence may draw on besides the event. */
export interface Telling {
  readonly reading: InstanceReading;
  /** Name of the acting person, or of the system rule that spoke. */
  readonly actor: string;
  /** `第3版`, or `null` when no filed text has the hash. */
  readonly versionLabel: (hash: string | null) => string | null;
  /** Whether this reader may know how the seat answered. */
  readonly mayRead: (seat: Seat) => boolean;
}

/**
 * What an event says to a person, or `null` for the events that are the engine's own bookkeeping. Total over the
 * events: a new kind does not compile before somebody has found words for it.
 */
export function sentenceOf(event: Event, telling: Telling): string | null {
  const { reading, actor } = telling;
  switch (event.type) {
    case 'InstanceStarted':
      return `${actor}启动办理`;
    case 'RoundOpened':
      return roundSentence(event, telling);
    case 'ActivationOpened':
      return arrivalSentence(event.activationId, reading);
    case 'ActivationBlocked':
      return `无人办理：${blockCauseWords[event.cause]}`;
    case 'ActivationUnblocked':
      return '已确定办理人，继续办理';
    case 'ActivationClosed':
      return closedSentence(event.activationId, event.outcome, reading);
    case 'SeatOpened':
      return openedSentence(event, telling);
    case 'SeatBlocked':
      return joined(`${seatName(reading, event.seatId)}无人办理`, event.reason);
    case 'SeatTurned':
      return turnSentence(event.seatId, reading);
    case 'SeatAcknowledged':
      return `${actor}签收`;
    case 'SeatAnswered':
      return answeredSentence(event, telling);
    case 'OpinionFiled': {
      const seat = seatOf(reading, event.seatId);
      if (seat !== undefined && !telling.mayRead(seat)) return null;
      const { place, nature, wording, reason } = event.item;
      return joined(`意见（${place === '' ? '全文' : place}，${natureWords[nature]}）`, wording, reason);
    }
    case 'OpinionSuperseded':
      return '原意见已由本单位修改';
    case 'OpinionDisposed': {
      const where = event.place === '' ? '' : `，见${event.place}`;
      return joined(`${actor}处理意见：${dispositionWords[event.disposition]}${where}`, event.reason);
    }
    case 'SeatDeemed':
      return `${seatName(reading, event.seatId)}逾期未反馈，视为无意见（不作为同意）`;
    case 'SeatCancelled':
      return `取消${seatName(reading, event.seatId)}的待办（${cancelWord(event.verb)}）`;
    case 'SeatTransferred':
      return transferSentence(event.from, event.to, event.reason, telling);
    case 'SeatReminded':
      return event.act === 'remind-superior'
        ? `${seatName(reading, event.seatId)}逾期未办，提醒其上级`
        : `提醒${seatName(reading, event.seatId)}按期办理`;
    case 'MessageReceived':
      return joined(outcomeWord(event.outcome), event.reason);
    case 'SubjectChanged': {
      const version = telling.versionLabel(event.contentHash);
      if (event.contentHash === null) return null;
      return version === null ? `${actor}更新正文` : `${actor}形成${version}`;
    }
    case 'InstanceWithdrawn':
      return joined(`${actor}撤回`, event.reason);
    case 'InstanceTerminated':
      return joined(`${actor}终止办理`, event.reason);
    case 'InstanceEnded':
      return outcomeWord(event.outcome);
    case 'IncidentRaised':
      return `办理中断，待管理员处理：${event.message}`;
    case 'TokenPlaced':
    case 'TokenMoved':
    case 'TokenConsumed':
    case 'ScopeOpened':
    case 'ScopeClosed':
    case 'DeadlineSet':
    case 'TimerArmed':
    case 'TimerFired':
    case 'TimerCancelled':
      return null;
  }
}

function roundSentence(event: Extract<Event, { type: 'RoundOpened' }>, { reading }: Telling): string | null {
  const to = reading.graph.nodes[event.to];
  const target = to === undefined ? event.to : stepTitle(to);
  switch (event.cause) {
    case 'start':
    // A withdrawal has its own sentence.
    case 'withdraw':
      return null;
    case 'return': {
      const onward = event.resubmit === 'direct' ? '改后直送签批（意见沿用）' : '改后重新征求意见';
      return joined(`退回${target}`, event.reason, onward);
    }
    case 'overturn':
      return joined(`重新启动，第${event.round}轮`, event.reason);
  }
}

function closedSentence(id: number, outcome: string | null, reading: InstanceReading): string | null {
  // A cancelled step is told by what cancelled it; a write step by the text that was handed in.
  const node = nodeById(reading, id);
  if (outcome === null || node === null || node.kind !== 'approval-step') return null;
  return node.mode === 'write' || node.mode === 'decide' ? null : outcomeWord(outcome);
}

/** `转征求意见：市委办公室、市纪委机关`; nothing where earlier answers settle the step, which says so itself. */
function arrivalSentence(id: number, reading: InstanceReading): string | null {
  const node = nodeById(reading, id);
  if (node === null) return null;
  const seats = (reading.state.activations[id - 1]?.seats ?? []).flatMap(
    (seat) => seatOf(reading, seat) ?? [],
  );
  const asked = seats.filter(
    ({ purpose, state }) =>
      purpose === 'duty' && state !== 'carried' && state !== 'skipped' && state !== 'blocked',
  );
  if (asked.length === 0)
    return seats.some(({ state }) => state === 'carried') ? null : `转${stepTitle(node)}`;
  if (node.kind === 'approval-step' && node.mode === 'vote') {
    return `转${stepTitle(node)}：应表决${asked.length}人`;
  }
  return `转${stepTitle(node)}：${[...new Set(asked.map((seat) => takerName(reading, seat)))].join('、')}`;
}

function turnSentence(id: SeatId, reading: InstanceReading): string {
  const seat = seatOf(reading, id);
  const node = seat === undefined ? null : nodeOfSeat(reading, seat);
  if (seat === undefined || node?.kind !== 'approval-step') return '';
  const chair = seat.chair ? '组长' : '';
  return `轮到${chair}${takerName(reading, seat)}${node.mode === 'decide' ? stepTitle(node) : actWords[node.mode]}`;
}

function openedSentence(event: Extract<Event, { type: 'SeatOpened' }>, telling: Telling): string | null {
  const { reading } = telling;
  const seat = seatOf(reading, event.seatId);
  const name = seat === undefined ? '' : takerName(reading, seat);
  switch (event.state) {
    case 'carried':
      return seat === undefined ? null : carriedSentence(seat, name, telling);
    case 'skipped':
      return `${name}免办${event.reason === null ? '' : `（${event.reason}）`}`;
    case 'blocked':
      return `${name}无人办理${event.reason === null ? '' : `（${event.reason}）`}`;
    default:
      return event.purpose === 'appoint' ? `本项没有可送审的单位，请${name}指定` : null;
  }
}

/** Whose earlier answer stands, what it was and on which version it was given. */
function carriedSentence(seat: Seat, name: string, { reading, versionLabel }: Telling): string {
  const origin = originOf(reading, seat);
  const version = versionLabel(origin?.answer?.documentHash ?? null) ?? '';
  const node = nodeOfSeat(reading, seat);
  const mode = node.kind === 'approval-step' ? node.mode : null;
  if (seat.purpose === 'appoint') return `${name}对审核单位的意见沿用`;
  if (origin?.state === 'deemed-no-comment') return `${name}沿用（视为无意见）`;
  if (mode === 'write') return `${stepTitle(node)}沿用${version === '' ? '' : `（${version}）`}`;
  if (mode === 'sign' || mode === 'vote') return `${name}${actWords[mode]}沿用（${version}同意）`;
  return `${name}意见沿用${version === '' ? '' : `（${version}意见）`}`;
}

/** The seat whose own answer stands behind a chain of carried ones. */
function originOf(reading: InstanceReading, seat: Seat | undefined): Seat | undefined {
  let origin = seat;
  while (origin !== undefined && origin.answer === null && origin.carriedFrom !== null) {
    origin = seatOf(reading, origin.carriedFrom);
  }
  return origin;
}

function answeredSentence(event: SeatAnswered, telling: Telling): string {
  const { reading, actor, mayRead } = telling;
  const seat = seatOf(reading, event.seatId);
  const node = seat === undefined ? null : nodeOfSeat(reading, seat);
  if (seat === undefined || node === null || node.kind !== 'approval-step') {
    return `${actor}：${answerWord(event.answer)}`;
  }
  if (seat.purpose === 'appoint') return appointedSentence(event, telling);
  if (node.mode === 'write') return `${actor}提交（${stepTitle(node)}）`;
  const act = node.mode === 'decide' ? stepTitle(node) : actWords[node.mode];
  if (!mayRead(seat)) return `${actor}已${act}`;
  return `${actor}${act}：${answerWord(event.answer)}`;
}

function appointedSentence(event: SeatAnswered, { reading, actor }: Telling): string {
  if (event.answer !== 'name') return `${actor}：没有需要征求意见的单位，不适用`;
  const units = event.units.map((id: UnitId) => reading.directory.unit(id)?.name ?? id).join('、');
  return `${actor}指定审核单位：${units}`;
}

function transferSentence(from: PersonId | null, to: PersonId, reason: string, telling: Telling): string {
  const { directory } = telling.reading;
  const giver = from === null ? telling.actor : personName(directory, from);
  return joined(`由${giver}转办${personName(directory, to)}`, reason);
}

function seatName(reading: InstanceReading, id: SeatId): string {
  const seat = seatOf(reading, id);
  return seat === undefined ? '' : takerName(reading, seat);
}

/** Whose seat it is: the unit that was asked, the person, or the one who holds the post now. */
function takerName(reading: InstanceReading, seat: Seat): string {
  const name = principalName(reading.directory, seat.principal);
  const node = nodeOfSeat(reading, seat);
  const personal = node.kind === 'approval-step' && (node.mode !== 'consult' || seat.purpose === 'appoint');
  return personal && seat.holder !== null ? personName(reading.directory, seat.holder) : name;
}

function nodeById(reading: InstanceReading, activationId: number): GraphNode | null {
  const activation = reading.state.activations[activationId - 1];
  return activation === undefined ? null : nodeOf(reading, activation);
}

/** Parts that say something: one colon behind the act, one mark between what was said, however each ended. */
function joined(act: string, ...said: readonly string[]): string {
  const words = said.map((part) => part.trim()).filter((part) => part !== '');
  if (words.length === 0) return act;
  const last = words.length - 1;
  return `${act}：${words.map((part, index) => (index === last ? part : part.replace(/[。；，、.;,\s]+$/u, ''))).join('；')}`;
}
