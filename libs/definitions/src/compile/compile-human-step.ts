import { plainStep } from '#libs/engine';
import type {
  Answer,
  ApprovalStep,
  GateName,
  LadderAct,
  LadderRung,
  NodeId,
  PartyName,
  StepMode,
} from '#libs/engine';
import { suggestion } from '../parse/nearest-word.js';
import {
  childOf,
  entriesOf,
  itemsOf,
  textOf,
  truthOf,
  type Entry,
  type SyntaxNode,
} from '../parse/syntax-tree.js';
import { ratioOf, workingDaysOf } from '../parse/written-values.js';
import { asNodeId, knownName, report, wordsIn, type Compilation } from './compilation.js';
import { drawOutcomes } from './draw-flows.js';
import { modeDefaults, optionalOutcomesOf, outcomesOf } from './step-defaults.js';
import { askedBeyondAnswers } from './compile-step-options.js';

type Base = Pick<ApprovalStep, 'id' | 'title' | 'stage'>;

/** A step done by people. What the file leaves out comes from the defaults of its mode. */
export function compileHumanStep(bench: Compilation, step: Entry, mode: StepMode, base: Base): ApprovalStep {
  const field = (key: string) => childOf(step.value, key);
  const text = (key: string) => textOf(field(key));
  const defaults = modeDefaults[mode];
  const returns = returnOf(bench, field('return'));
  const answers = answersOf(bench, step, mode);
  return {
    ...base,
    ...plainStep(mode),
    ...askedBeyondAnswers(bench, step, mode),
    kind: 'approval-step',
    mode,
    party: (knownName(bench, field(mode === 'write' ? 'by' : mode), bench.parties, '办理人') ??
      '') as PartyName,
    writes: text('write') ?? null,
    answers,
    order: text('order') === 'sequence' ? 'sequence' : defaults.order,
    require: (text('require') as ApprovalStep['require'] | undefined) ?? 'all',
    onDisagree:
      (text('on-disagree') as ApprovalStep['onDisagree'] | undefined) ??
      // Who is to be reconciled is heard first.
      (field('dispute') === undefined ? defaults.onDisagree : 'collect'),
    pass: ratioOf(text('pass')) ?? null,
    turnout: ratioOf(text('turnout')) ?? null,
    chair: chairOf(field('chair')),
    limit: workingDaysOf(text('limit')) ?? null,
    takes: workingDaysOf(text('takes')) ?? null,
    late: ladderOf(field('late')),
    nobody: nobodyOf(bench, field('nobody')),
    gates: wordsIn(field('gate')) as readonly GateName[],
    stale: (text('stale') as ApprovalStep['stale'] | undefined) ?? defaults.stale,
    return: returns,
    outcomes: drawOutcomes(bench, base.id, step, outcomesOf(mode, answers), optionalOutcomesOf(mode)),
  };
}

/** The answers offered. A return and the steps one may return to need each other. */
function answersOf(bench: Compilation, step: Entry, mode: StepMode): readonly Answer[] {
  const { answers: usual, possible } = modeDefaults[mode];
  const listed = childOf(step.value, 'answers');
  for (const item of itemsOf(listed)) {
    const answer = textOf(item);
    if (answer === undefined || possible.some((one) => one === answer)) continue;
    report(bench, item.at, 'unlisted-answer', `这种环节没有答复“${answer}”。`, suggestion(answer, possible));
  }
  const answers = listed === undefined ? (usual ?? []) : (wordsIn(listed) as readonly Answer[]);
  checkReturn(bench, step, answers);
  return answers;
}

function checkReturn(bench: Compilation, step: Entry, answers: readonly Answer[]): void {
  const offered = answers.includes('return');
  const listed = childOf(step.value, 'return');
  if (offered && listed === undefined) {
    const message = `环节“${step.key}”可以退回，却没有写退到哪里。`;
    report(bench, step.keyAt, 'return-without-target', message, 'return: { to: [环节] }');
  }
  if (!offered && listed !== undefined) {
    const message = `环节“${step.key}”写了退到哪里，答复里却没有“return”。`;
    report(bench, listed.at, 'return-not-offered', message, '在 answers 里加上 return');
  }
}

function returnOf(bench: Compilation, node: SyntaxNode | undefined): ApprovalStep['return'] {
  if (node === undefined) return null;
  const to = itemsOf(childOf(node, 'to')).flatMap((item): NodeId[] => {
    const name = knownName(bench, item, bench.steps, '环节');
    return name === undefined ? [] : [asNodeId(name)];
  });
  return { to, resubmit: textOf(childOf(node, 'resubmit')) === 'direct' ? 'direct' : 'rewalk' };
}

function chairOf(node: SyntaxNode | undefined): ApprovalStep['chair'] {
  if (node === undefined) return null;
  const says = (key: string) => truthOf(childOf(node, key)) === true;
  return { last: says('last'), veto: says('veto') };
}

/** Rungs from the earliest to the latest. */
function ladderOf(node: SyntaxNode | undefined): readonly LadderRung[] {
  const rungs = entriesOf(node).flatMap(({ key, value }): LadderRung[] => {
    const offset = workingDaysOf(key);
    const act = textOf(value) as LadderAct | undefined;
    return offset === undefined || act === undefined ? [] : [{ offset, act }];
  });
  return rungs.sort((a, b) => a.offset - b.offset);
}

function nobodyOf(bench: Compilation, node: SyntaxNode | undefined): ApprovalStep['nobody'] {
  const ask = knownName(bench, childOf(node, 'ask'), bench.parties, '办理人');
  return ask === undefined ? null : { ask: ask as PartyName };
}
