import { plainStep, usualOperations } from '#libs/engine';
import type { ApprovalStep, DisputeRung, FieldRight, PartyName, SeatOperation, StepMode } from '#libs/engine';
import { suggestion } from '../parse/nearest-word.js';
import {
  childOf,
  entriesOf,
  itemsOf,
  numberOf,
  textOf,
  truthOf,
  type Entry,
  type SyntaxNode,
} from '../parse/syntax-tree.js';
import { workingDaysOf } from '../parse/written-values.js';
import { knownName, report, wordsIn, type Compilation } from './compilation.js';

/** How votes are counted, who sees what, who settles, and what a seat's holder may do besides answering. */
export function askedBeyondAnswers(
  bench: Compilation,
  step: Entry,
  mode: StepMode,
): ReturnType<typeof plainStep> {
  const field = (key: string) => childOf(step.value, key);
  const plain = plainStep(mode);
  const secret = truthOf(field('secret')) ?? plain.secret;
  return {
    base: (textOf(field('base')) as ApprovalStep['base'] | undefined) ?? plain.base,
    weights: weightsIn(field('weights')),
    vetoes: wordsIn(field('veto')),
    noComment: (textOf(field('no-comment')) as ApprovalStep['noComment'] | undefined) ?? plain.noComment,
    revisable: truthOf(field('revisable')) ?? plain.revisable,
    secret,
    // What is hidden from everybody is hidden from the others, unless the file says a contradiction.
    peers: (textOf(field('peers')) as ApprovalStep['peers'] | undefined) ?? (secret ? 'never' : plain.peers),
    dispute: disputeLadderIn(bench, field('dispute')),
    dedupe: (textOf(field('dedupe')) as ApprovalStep['dedupe'] | undefined) ?? plain.dedupe,
    may: operationsOf(field('may'), field('may-not'), mode),
    personal: truthOf(field('personal')) ?? plain.personal,
    mandatory: truthOf(field('mandatory')) ?? plain.mandatory,
    pauses: wordsIn(field('pauses')) as ApprovalStep['pauses'],
    picks: picksIn(bench, field('picks')),
    fields: fieldRightsIn(bench, field('fields')),
  };
}

function weightsIn(node: SyntaxNode | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key, numberOf(value) ?? 1]));
}

function disputeLadderIn(bench: Compilation, node: SyntaxNode | undefined): readonly DisputeRung[] {
  return itemsOf(node).flatMap((item): DisputeRung[] => {
    const party = knownName(bench, childOf(item, 'ask'), bench.parties, '办理人');
    const limit = workingDaysOf(textOf(childOf(item, 'limit'))) ?? null;
    return party === undefined ? [] : [{ party: party as PartyName, limit }];
  });
}

/** `may` names all that is allowed, `may-not` takes away from it or from what is usual. */
function operationsOf(
  may: SyntaxNode | undefined,
  mayNot: SyntaxNode | undefined,
  mode: StepMode,
): readonly SeatOperation[] {
  const refused = wordsIn(mayNot);
  const allowed = may === undefined ? usualOperations(mode) : (wordsIn(may) as readonly SeatOperation[]);
  return allowed.filter((operation) => !refused.includes(operation));
}

function picksIn(bench: Compilation, node: SyntaxNode | undefined): readonly PartyName[] {
  return itemsOf(node).flatMap((item): PartyName[] => {
    const party = knownName(bench, item, bench.parties, '办理人');
    return party === undefined ? [] : [party as PartyName];
  });
}

function fieldRightsIn(
  bench: Compilation,
  node: SyntaxNode | undefined,
): Readonly<Record<string, FieldRight>> {
  return Object.fromEntries(
    entriesOf(node).map(({ key, keyAt, value }) => {
      if (!bench.fields.includes(key)) {
        const expected = bench.fields.length === 0 ? '在 form 里写上它' : suggestion(key, bench.fields);
        report(bench, keyAt, 'unknown-name', `表单里没有“${key}”。`, expected);
      }
      return [key, (textOf(value) ?? 'read') as FieldRight];
    }),
  );
}
