import type { Invariant } from '../invariant.js';
import { closesOnce } from './01-closes-once.js';
import { oneEnd } from './02-one-end.js';
import { replay } from './03-replay.js';
import { passedFirst } from './04-passed-first.js';
import { sameIdOnce } from './05-same-id-once.js';
import { oneVoice } from './06-one-voice.js';
import { textBeforeThem } from './07-text-before-them.js';
import { nothingLeft } from './08-nothing-left.js';
import { threshold } from './09-threshold.js';
import { removeAndAdd } from './10-remove-and-add.js';
import { preview } from './11-preview.js';
import { deadlines } from './12-deadlines.js';
import { noSilentConsent } from './13-no-silent-consent.js';
import { byWhatRight } from './14-by-what-right.js';
import { branchesApart } from './15-branches-apart.js';
import { migration } from './migration.js';

/** What holds for any workflow and any history, in the order they are counted. */
export const invariants: readonly Invariant[] = [
  closesOnce,
  oneEnd,
  replay,
  passedFirst,
  sameIdOnce,
  oneVoice,
  textBeforeThem,
  nothingLeft,
  threshold,
  removeAndAdd,
  preview,
  deadlines,
  noSilentConsent,
  byWhatRight,
  branchesApart,
  migration,
];
