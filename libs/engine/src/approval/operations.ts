import type { PersonId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { Act } from './act.js';
import { refusalToCloseEarly } from './close-step-early.js';
import { colleaguesOf } from './colleagues.js';
import {
  objectionToDelegate,
  refusalToAdvise,
  refusalToDelegate,
  refusalToRecall,
} from './delegation/delegate-seat.js';
import { refusalToAskQuestion } from './exchanges/ask-question.js';
import { refusalToCirculate } from './exchanges/circulate-text.js';
import { refusalToCopy } from './exchanges/send-copies.js';
import { refusalToAskExtension, refusalToDecideExtension } from './extension.js';
import { refusalToFileLate } from './file-late-opinion.js';
import { takeBackRefusal } from './path/take-back/take-back-refusal.js';
import { refusalToClaim, refusalToUnclaim } from './pool/claim-seat.js';
import { refusalToRelease } from './signers/release-signers.js';
import { refusalToRemove } from './signers/remove-signer.js';
import { objectionToSigner, refusalToAddSigners } from './signers/signer-rules.js';
import { standstill } from './standstill.js';
import { refusalToHandOn } from './transfer-seat.js';
import { refusalToUrge } from './urge-seat.js';

/** What can be done about a seat besides answering it, each with the very rule that `decide` applies. */
const operations = {
  claim: refusalToClaim,
  unclaim: refusalToUnclaim,
  transfer: refusalToHandOn,
  delegate: refusalToDelegate,
  recall: refusalToRecall,
  advise: refusalToAdvise,
  'add-before': (act) => refusalToAddSigners(act, 'before'),
  'add-after': (act) => refusalToAddSigners(act, 'after'),
  'add-parallel': (act) => refusalToAddSigners(act, 'parallel'),
  'release-signers': refusalToRelease,
  'remove-signer': refusalToRemove,
  'ask-extension': refusalToAskExtension,
  'decide-extension': refusalToDecideExtension,
  urge: refusalToUrge,
  copy: refusalToCopy,
  circulate: refusalToCirculate,
  ask: refusalToAskQuestion,
  'take-back': takeBackRefusal,
  'late-opinion': refusalToFileLate,
  'close-early': ({ root, state, context, place, person }) =>
    refusalToCloseEarly({ graph: root, state, context }, place.activation, person),
} satisfies Readonly<Record<string, (act: Act) => Rejection | null>>;

export type OfferedOperation = keyof typeof operations;

/** One thing that could be done about a seat, and why not now. */
export interface OperationOffer {
  readonly operation: OfferedOperation;
  readonly closed: Rejection | null;
}

/** Everything that could be done about a seat, open or not, always in this order. */
export function operationsOn(act: Act): readonly OperationOffer[] {
  const still = standstill(act.state);
  return (Object.keys(operations) as OfferedOperation[]).map((operation) => ({
    operation,
    closed: still ?? operations[operation](act),
  }));
}

/** Colleagues who may be asked to sign with the seat. Others can be named as well; the same rules are asked then. */
export function signerCandidates(act: Act): readonly PersonId[] {
  const isOpen = (['before', 'after', 'parallel'] as const).some(
    (kind) => refusalToAddSigners(act, kind) === null,
  );
  return isOpen ? colleaguesOf(act).filter((person) => objectionToSigner(act, person) === null) : [];
}

/** Colleagues whom the seat may be lent to. */
export function delegateCandidates(act: Act): readonly PersonId[] {
  if (refusalToDelegate(act) !== null) return [];
  return colleaguesOf(act).filter((person) => objectionToDelegate(act, person) === null);
}
