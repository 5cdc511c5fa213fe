import type { Actor } from '../actor.js';
import type { Answer } from '../answers.js';
import type { DecisionContext } from '../decision.js';
import type { Graph, ResubmitMode } from '../graph.js';
import type { NodeId, PersonId, SeatId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState } from '../state.js';
import { answersOf, needsReason, refusalOfAnswer } from './answer-rules.js';
import type { Act } from './act.js';
import { actOn, refusalToAnswer } from './entitlement.js';
import { delegateCandidates, operationsOn, signerCandidates, type OperationOffer } from './operations.js';
import { picksOf, type PickOffer } from './pick-rules.js';
import { resubmitModes, returnTargets } from './return.js';
import { transferRecipients } from './transfer-seat.js';

/** One answer a seat could give, and why it cannot be given now. */
export interface AnswerOffer {
  readonly answer: Answer;
  readonly closed: Rejection | null;
  readonly reasonRequired: boolean;
}

export interface AnswerOffers {
  /** Why this actor cannot answer the seat at all; `null` when they can. */
  readonly closed: Rejection | null;
  readonly answers: readonly AnswerOffer[];
  /** Steps a return may name, and how the way back may be walked: the default first. */
  readonly returnTargets: readonly NodeId[];
  readonly resubmitModes: readonly ResubmitMode[];
  /** Parties whose people the answer picks. */
  readonly picks: readonly PickOffer[];
}

export interface SeatOffers extends AnswerOffers {
  /** People the actor may hand the seat to. An administrator may where nobody is left who could answer it. */
  readonly transferTo: readonly PersonId[];
  readonly delegateTo: readonly PersonId[];
  readonly signerCandidates: readonly PersonId[];
  /** Everything else that could be done about the seat, and why not now. Empty for an actor who is no person. */
  readonly operations: readonly OperationOffer[];
}

const NO_ANSWERS = { answers: [], returnTargets: [], resubmitModes: [], picks: [] };
const NOTHING_ELSE = { transferTo: [], delegateTo: [], signerCandidates: [], operations: [] };

/** What an actor may do with a seat now, and why not. Asks the very rules that `decide` applies. */
export function offersOf(
  graph: Graph,
  state: InstanceState,
  seatId: SeatId,
  actor: Actor,
  context: DecisionContext,
): SeatOffers {
  const act = actOn(graph, state, seatId, actor, context);
  if ('code' in act) return { closed: act, ...NO_ANSWERS, ...NOTHING_ELSE };
  return {
    ...answersFor(act),
    transferTo: transferRecipients(act),
    delegateTo: delegateCandidates(act),
    signerCandidates: signerCandidates(act),
    operations: operationsOn(act),
  };
}

/** How an actor may answer a seat now: the part of the offers that says where the paper can go. */
export function answersOffered(
  graph: Graph,
  state: InstanceState,
  seatId: SeatId,
  actor: Actor,
  context: DecisionContext,
): AnswerOffers {
  const act = actOn(graph, state, seatId, actor, context);
  return 'code' in act ? { closed: act, ...NO_ANSWERS } : answersFor(act);
}

function answersFor(act: Act): AnswerOffers {
  const { state } = act;
  const closed = refusalToAnswer(act);
  const targets = answersOf(act).includes('return') ? returnTargets(act.place, state) : [];
  return {
    closed,
    answers: answersOf(act).map((answer) => ({
      answer,
      closed: closed ?? refusalOfAnswer(act, answer),
      reasonRequired: needsReason(answer),
    })),
    returnTargets: targets,
    resubmitModes: targets.length === 0 ? [] : resubmitModes(act.place),
    picks: picksOf(act),
  };
}
