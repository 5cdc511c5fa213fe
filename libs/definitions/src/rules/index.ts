import type { Graph } from '#libs/engine';
import { placeOf, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Finding } from '../problem.js';
import { callOfOtherSubject } from './call-of-other-subject.js';
import { chairWithoutSeat } from './chair-without-seat.js';
import { conditionWithoutData } from './condition-without-data.js';
import { consultWithoutNobody } from './consult-without-nobody.js';
import { decisiveAnswerMissing } from './decisive-answer-missing.js';
import { deemBeforeLimit } from './deem-before-limit.js';
import { deemOutsideConsult } from './deem-outside-consult.js';
import { drafterDecides } from './drafter-decides.js';
import { gateOutsideWrite } from './gate-outside-write.js';
import { gateWithoutOpinions } from './gate-without-opinions.js';
import { halfPasses } from './half-passes.js';
import { impossibleRatio } from './impossible-ratio.js';
import { ladderWithoutLimit } from './ladder-without-limit.js';
import { loopWithoutPause } from './loop-without-pause.js';
import { newRoundForward } from './new-round-forward.js';
import { noWayToEnd } from './no-way-to-end.js';
import { nobodyAsksItself } from './nobody-asks-itself.js';
import { partyExcludesItself } from './party-excludes-itself.js';
import { reminderBeforeStart } from './reminder-before-start.js';
import { returnNotEarlier } from './return-not-earlier.js';
import { returnToNobody } from './return-to-nobody.js';
import type { Rule } from './rule.js';
import { signWithoutReturn } from './sign-without-return.js';
import { stepWithoutTime } from './step-without-time.js';
import { unreachableStep } from './unreachable-step.js';
import { unusedParty } from './unused-party.js';
import { unusedStage } from './unused-stage.js';
import { waitWithoutLimit } from './wait-without-limit.js';

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
  // Who may act.
  drafterDecides,
  partyExcludesItself,
  nobodyAsksItself,
  consultWithoutNobody,
  unusedParty,
  // How a step is decided.
  signWithoutReturn,
  decisiveAnswerMissing,
  impossibleRatio,
  halfPasses,
  chairWithoutSeat,
  gateOutsideWrite,
  gateWithoutOpinions,
  // Time.
  deemOutsideConsult,
  deemBeforeLimit,
  ladderWithoutLimit,
  reminderBeforeStart,
  stepWithoutTime,
  waitWithoutLimit,
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
