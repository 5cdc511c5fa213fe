import type { Graph } from '#libs/engine';
import { placeOf, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Finding } from '../problem.js';
import { arrowIntoBranch } from './arrow-into-branch.js';
import { arrowOutOfBranch } from './arrow-out-of-branch.js';
import { branchMissesJoin } from './branch-misses-join.js';
import { callOfOtherSubject } from './call-of-other-subject.js';
import { chainWithoutLevels } from './chain-without-levels.js';
import { chairWithoutSeat } from './chair-without-seat.js';
import { conditionWithoutData } from './condition-without-data.js';
import { consultWithoutNobody } from './consult-without-nobody.js';
import { decisiveAnswerMissing } from './decisive-answer-missing.js';
import { dedupeNotAllowed } from './dedupe-not-allowed.js';
import { deemBeforeLimit } from './deem-before-limit.js';
import { deemOfMandatory } from './deem-of-mandatory.js';
import { deemOutsideConsult } from './deem-outside-consult.js';
import { disagreedNever } from './disagreed-never.js';
import { disagreementWithoutWay } from './disagreement-without-way.js';
import { disputeWithoutDisagreement } from './dispute-without-disagreement.js';
import { disputeWithoutLimit } from './dispute-without-limit.js';
import { drafterDecides } from './drafter-decides.js';
import { drafterRules } from './drafter-rules.js';
import { fakeJoin } from './fake-join.js';
import { fieldNobodyFills } from './field-nobody-fills.js';
import { gateOutsideWrite } from './gate-outside-write.js';
import { gateWithoutOpinions } from './gate-without-opinions.js';
import { halfPasses } from './half-passes.js';
import { impossibleRatio } from './impossible-ratio.js';
import { inclusiveJoinInCircle } from './inclusive-join-in-circle.js';
import { joinOfAlternatives } from './join-of-alternatives.js';
import { ladderWithoutLimit } from './ladder-without-limit.js';
import { loopOverNoList } from './loop-over-no-list.js';
import { loopWithoutPause } from './loop-without-pause.js';
import { mergeWithoutJoin } from './merge-without-join.js';
import { newRoundForward } from './new-round-forward.js';
import { noWayToEnd } from './no-way-to-end.js';
import { nobodyAsksItself } from './nobody-asks-itself.js';
import { partyExcludesItself } from './party-excludes-itself.js';
import { partyFromItself } from './party-from-itself.js';
import { pauseWithoutLimit } from './pause-without-limit.js';
import { pickedByNobody } from './picked-by-nobody.js';
import { picksWhatIsGiven } from './picks-what-is-given.js';
import { readBeforeFilled } from './read-before-filled.js';
import { rejectionInBranch } from './rejection-in-branch.js';
import { reminderBeforeStart } from './reminder-before-start.js';
import { returnIntoBranch } from './return-into-branch.js';
import { returnNotEarlier } from './return-not-earlier.js';
import { returnToNobody } from './return-to-nobody.js';
import { secretShownToPeers } from './secret-shown-to-peers.js';
import { signWithoutReturn } from './sign-without-return.js';
import { stepWithoutTime } from './step-without-time.js';
import { superfluousGateway } from './superfluous-gateway.js';
import { takeBackTooLate } from './take-back-too-late.js';
import { unreachableStep } from './unreachable-step.js';
import { unusedParty } from './unused-party.js';
import { unusedStage } from './unused-stage.js';
import { vetoInSignature } from './veto-in-signature.js';
import { waitForNoDate } from './wait-for-no-date.js';
import { waitWithoutLimit } from './wait-without-limit.js';
import { weightsOfNobody } from './weights-of-nobody.js';
import type { Rule } from './rule.js';

/** Every rule. Each has a section of its own in docs/language.md; see docs/how-to/add-a-lint-rule.md. */
export const rules: readonly Rule[] = [
  // What can never work.
  unreachableStep,
  noWayToEnd,
  loopWithoutPause,
  returnNotEarlier,
  returnToNobody,
  newRoundForward,
  conditionWithoutData,
  callOfOtherSubject,
  loopOverNoList,
  waitForNoDate,
  readBeforeFilled,
  fieldNobodyFills,
  // Forks and joins.
  joinOfAlternatives,
  mergeWithoutJoin,
  branchMissesJoin,
  arrowIntoBranch,
  arrowOutOfBranch,
  returnIntoBranch,
  rejectionInBranch,
  inclusiveJoinInCircle,
  fakeJoin,
  superfluousGateway,
  // Who may act.
  drafterDecides,
  partyExcludesItself,
  nobodyAsksItself,
  partyFromItself,
  chainWithoutLevels,
  pickedByNobody,
  picksWhatIsGiven,
  consultWithoutNobody,
  unusedParty,
  // How a step is decided.
  signWithoutReturn,
  decisiveAnswerMissing,
  impossibleRatio,
  halfPasses,
  chairWithoutSeat,
  disagreementWithoutWay,
  disagreedNever,
  disputeWithoutDisagreement,
  drafterRules,
  vetoInSignature,
  weightsOfNobody,
  secretShownToPeers,
  dedupeNotAllowed,
  takeBackTooLate,
  gateOutsideWrite,
  gateWithoutOpinions,
  // Time.
  deemOutsideConsult,
  deemBeforeLimit,
  ladderWithoutLimit,
  reminderBeforeStart,
  stepWithoutTime,
  waitWithoutLimit,
  deemOfMandatory,
  disputeWithoutLimit,
  pauseWithoutLimit,
  unusedStage,
];

/** What the rules have to say about a graph, each remark at its place in the text. */
export function checkRules(graph: Graph, root: SyntaxNode): readonly Finding[] {
  return rules.flatMap(({ name: rule, severity, check }) =>
    check(graph).map(({ path, message, expected }) => {
      const { line, column } = placeOf(root, path);
      return { line, column, severity, rule, message, expected };
    }),
  );
}
