import { stampOf } from './action.js';
import { acknowledgeSeat } from './approval/acknowledge-seat.js';
import { answerSeat } from './approval/answer-seat.js';
import { closeStepEarly } from './approval/close-step-early.js';
import { answerDisposition } from './approval/disputes/answer-disposition.js';
import { adviseSeat, delegateSeat, recallDelegation } from './approval/delegation/delegate-seat.js';
import { disposeOpinion } from './approval/dispose-opinion.js';
import { fileLateOpinion } from './approval/file-late-opinion.js';
import { askQuestion, closeQuestion, replyToQuestion } from './approval/exchanges/ask-question.js';
import { circulateText, readCirculation } from './approval/exchanges/circulate-text.js';
import { makeComment } from './approval/exchanges/make-comment.js';
import { sendCopies } from './approval/exchanges/send-copies.js';
import { askExtension, decideExtension } from './approval/extension.js';
import { jumpInstance } from './approval/path/jump.js';
import { reviveInstance } from './approval/path/revive.js';
import { resumeInstance, suspendInstance } from './approval/path/suspend.js';
import { takeBackAnswer } from './approval/path/take-back/take-back-answer.js';
import { claimSeat, unclaimSeat } from './approval/pool/claim-seat.js';
import { addSigners } from './approval/signers/add-signers.js';
import { releaseSigners } from './approval/signers/release-signers.js';
import { removeSigner } from './approval/signers/remove-signer.js';
import { terminate } from './approval/terminate.js';
import { transferSeat } from './approval/transfer-seat.js';
import { urgeSeat } from './approval/urge-seat.js';
import { withdraw } from './approval/withdraw.js';
import { changeSubject } from './change-subject.js';
import type { Command, CommandType } from './commands.js';
import type { Decision, DecisionContext } from './decision.js';
import { elements } from './elements/index.js';
import { completeRun, failRun } from './finish-run.js';
import { fireTimer } from './fire-timer.js';
import type { Graph } from './graph.js';
import { retryIncident } from './incidents/retry-incident.js';
import { checkChange } from './invariants.js';
import { migrateInstance } from './migration/migrate-instance.js';
import { receiveMessage } from './receive-message.js';
import type { Rejection } from './rejections.js';
import { Run } from './run.js';
import { startInstance } from './start-instance.js';
import type { InstanceState, InstanceStatus } from './state.js';

/** Refuses a command, or records what it does itself. What follows from it is the elements' business. */
type Rule<C extends Command> = (run: Run, command: C) => Rejection | null;

/** One rule per command; a command without one does not compile. */
const rules = {
  StartInstance: startInstance,
  AnswerSeat: answerSeat,
  AcknowledgeSeat: acknowledgeSeat,
  TransferSeat: transferSeat,
  DisposeOpinion: disposeOpinion,
  ChangeSubject: changeSubject,
  WithdrawInstance: withdraw,
  TerminateInstance: terminate,
  ReceiveMessage: receiveMessage,
  FireTimer: fireTimer,
  ClaimSeat: claimSeat,
  UnclaimSeat: unclaimSeat,
  DelegateSeat: delegateSeat,
  RecallDelegation: recallDelegation,
  AdviseSeat: adviseSeat,
  AddSigners: addSigners,
  ReleaseSigners: releaseSigners,
  RemoveSigner: removeSigner,
  AskExtension: askExtension,
  DecideExtension: decideExtension,
  UrgeSeat: urgeSeat,
  SendCopies: sendCopies,
  CirculateText: circulateText,
  ReadCirculation: readCirculation,
  AskQuestion: askQuestion,
  ReplyToQuestion: replyToQuestion,
  CloseQuestion: closeQuestion,
  MakeComment: makeComment,
  FileLateOpinion: fileLateOpinion,
  AnswerDisposition: answerDisposition,
  CloseStepEarly: closeStepEarly,
  TakeBackAnswer: takeBackAnswer,
  JumpInstance: jumpInstance,
  SuspendInstance: suspendInstance,
  ResumeInstance: resumeInstance,
  ReviveInstance: reviveInstance,
  CompleteRun: completeRun,
  FailRun: failRun,
  RetryIncident: retryIncident,
  MigrateInstance: migrateInstance,
} satisfies { readonly [T in CommandType]: Rule<Extract<Command, { readonly type: T }>> };

/**
 * What a command does to an instance at this moment: the events it makes, or why the rules say no. A calculation:
 * the same arguments give the same decision, and nothing outside them is read or changed.
 */
export function decide(
  graph: Graph,
  state: InstanceState | null,
  command: Command,
  context: DecisionContext,
): Decision {
  const refusal = refusalToBegin(state, command, context);
  if (refusal !== null) return { ok: false, rejection: refusal };

  const run = new Run(graph, state, context, elements);
  const rejection = ruleOf(command)(run, command);
  if (rejection !== null) return { ok: false, rejection };

  run.settle();
  checkChange(state, run.state);
  return { ok: true, action: stampOf(graph, command, state, context), events: run.events };
}

/** What comes too late from the machinery is no news to anybody. */
const comesTooLate: ReadonlySet<CommandType> = new Set(['FireTimer', 'CompleteRun', 'FailRun']);

/** What can be done while everything else stands still. */
const goesOnSuspended: ReadonlySet<CommandType> = new Set([
  'ResumeInstance',
  'TerminateInstance',
  'MakeComment',
]);

/** What holds for every command: who gives it is known, and the instance is there, not over and not suspended. */
function refusalToBegin(
  state: InstanceState | null,
  command: Command,
  { directory }: DecisionContext,
): Rejection | null {
  if (state === null && command.type !== 'StartInstance') return { code: 'not_found' };
  if (command.by.kind === 'person' && directory.person(command.by.person)?.active !== true) {
    return { code: 'act.forbidden' };
  }
  if (state === null) return null;
  if (command.type === 'StartInstance') return { code: 'instance.exists' };
  return refusalByStatus(state.status, command.type);
}

function refusalByStatus(status: InstanceStatus, type: CommandType): Rejection | null {
  if (status === 'suspended') {
    if (type === 'FireTimer') return { code: 'timer.gone' };
    return goesOnSuspended.has(type) ? null : { code: 'instance.suspended' };
  }
  if (status !== 'ended' && status !== 'terminated') return null;
  if (type === 'ReviveInstance') return null;
  return comesTooLate.has(type) ? { code: 'timer.gone' } : { code: 'instance.ended', status };
}

/** The table pairs each command with its own rule; TypeScript cannot follow that through a union. */
function ruleOf(command: Command): Rule<Command> {
  return rules[command.type] as Rule<Command>;
}
