import type { Answer, ApprovalStep, StepMode } from '#libs/engine';

interface ModeDefaults {
  /** Given when the file lists none. `null`: the file must list them. */
  readonly answers: readonly Answer[] | null;
  /** All that make sense in this mode. */
  readonly possible: readonly Answer[];
  readonly order: ApprovalStep['order'];
  readonly onDisagree: ApprovalStep['onDisagree'];
  readonly stale: ApprovalStep['stale'];
}

/** What a step means where its author said nothing. Printed in docs/language.md. */
export const modeDefaults: Readonly<Record<StepMode, ModeDefaults>> = {
  write: {
    answers: ['submit'],
    possible: ['submit'],
    order: 'parallel',
    onDisagree: 'collect',
    stale: 'any-change',
  },
  consult: {
    answers: ['agree', 'agree-with-changes', 'disagree', 'no-comment', 'not-concerned'],
    possible: ['agree', 'agree-with-changes', 'disagree', 'no-comment', 'not-concerned'],
    order: 'parallel',
    onDisagree: 'collect',
    stale: 'own-section',
  },
  sign: {
    answers: ['agree', 'return'],
    possible: ['agree', 'disagree', 'no-comment', 'abstain', 'return'],
    order: 'parallel',
    onDisagree: 'immediate',
    stale: 'any-change',
  },
  vote: {
    answers: ['agree', 'disagree', 'abstain'],
    possible: ['agree', 'disagree', 'no-comment', 'abstain', 'return'],
    order: 'parallel',
    onDisagree: 'collect',
    stale: 'any-change',
  },
  decide: {
    answers: null,
    possible: [
      'agree',
      'disagree',
      'pass',
      'finding',
      'overturn',
      'accept',
      'redo',
      'escalate',
      'reject',
      'return',
    ],
    order: 'parallel',
    onDisagree: 'collect',
    stale: 'any-change',
  },
};

/** Outcomes a step may leave undrawn. Who disagrees with a signature may also return it, or be reconciled. */
export function optionalOutcomesOf(mode: StepMode): readonly string[] {
  return mode === 'sign' ? ['disagreed'] : [];
}

/** The outcomes a step can have. A return is none: it leads back by itself. */
export function outcomesOf(mode: StepMode, answers: readonly Answer[]): readonly string[] {
  switch (mode) {
    case 'write':
      return ['submit'];
    case 'consult':
      return ['done'];
    case 'sign':
      return ['agreed'];
    case 'vote':
      return ['passed', 'failed'];
    case 'decide':
      return answers.filter((answer) => answer !== 'return');
  }
}
