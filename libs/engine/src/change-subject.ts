import { reopenBlocked } from './approval/empty-party.js';
import { hasOffice } from './approval/participation.js';
import { penHolder } from './approval/pen.js';
import { closedToAuthors } from './approval/separation-of-duties.js';
import { countedSeats } from './approval/standing.js';
import type { ChangeSubject } from './commands.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';
import type { InstanceState } from './state.js';

/** What whoever holds the pen may say about the subject besides its text. */
const drafterAttributes: ReadonlySet<string> = new Set(['disclosureProposed']);

/** Files a new text, which only the holder of the pen may do, or corrects attributes by office. */
export function changeSubject(run: Run, command: ChangeSubject): Rejection | null {
  const { by, attributes, content } = command;
  const { directory } = run.context;
  const byOffice = by.kind === 'system' || hasOffice(directory, by.person);
  const ownText = by.kind === 'person' && run.state.authors.includes(by.person);
  const drafterMaySay = Object.keys(attributes).every((name) => drafterAttributes.has(name));

  if (content === null && byOffice && !(ownText && drafterMaySay)) {
    // Who wrote the text does not choose who judges it, whatever their office.
    if (ownText) return { code: 'duty.separation', because: 'author', person: by.person };
    // Without a correction it asks only that the steps be looked at again.
    if (Object.keys(attributes).length > 0) {
      run.record({ type: 'SubjectChanged', attributes, contentHash: null, parts: null, author: null });
    }
    reopenBlocked(run, by.kind === 'person' ? by.person : null);
    return null;
  }
  if (by.kind === 'system') return { code: 'document.locked' };
  const pen = penHolder(run.graph, run.state, by, run.context);
  if ('code' in pen) return content === null ? { code: 'act.forbidden' } : pen;
  if (!drafterMaySay) return { code: 'act.forbidden' };
  if (content !== null && isBeingJudged(run.state)) return { code: 'document.locked' };

  run.record({
    type: 'SubjectChanged',
    attributes,
    contentHash: content?.contentHash ?? null,
    parts: content?.parts ?? null,
    author: content === null ? null : pen.person,
    ...(content !== null && pen.proxy !== null && { authorFor: pen.proxy.for }),
  });
  return null;
}

/** Somebody has signed, voted or decided in a step that is not over: another branch does not change what they did it on. */
function isBeingJudged(state: InstanceState): boolean {
  return state.activations.some(
    (activation) =>
      activation.state !== 'closed' &&
      activation.purpose === 'step' &&
      closedToAuthors.has(activation.mode) &&
      countedSeats(state, activation).some(({ answer }) => answer !== null),
  );
}
