import { scopeOf, type Command, type InstanceState } from '#libs/engine';
import { previewOf } from '#libs/runtime';
import { must, type Happened, type Invariant } from '../invariant.js';

/** One history in so many is looked at: a preview tries every way there is. */
const ONE_IN = 12;

/** What goes on by itself when everybody does their part. To jump, to revive or to withdraw changes what is previewed. */
const goesOn: ReadonlySet<Command['type']> = new Set([
  'AnswerSeat',
  'FireTimer',
  'ReceiveMessage',
  'CompleteRun',
  'AddSigners',
  'ReleaseSigners',
  'AdviseSeat',
]);

/** 11. What opens next was in the preview of the state before it. */
export const preview: Invariant = {
  number: '11',
  name: 'the preview of a state contains the next activation when inputs do not change',
  atEnd: ({ happened }, dice) => {
    if (dice.below(ONE_IN) !== 0) return 0;
    const steps = happened.filter(
      (one) => one.before !== null && goesOn.has(one.command.type) && opened(one).length > 0,
    );
    if (steps.length === 0) return 0;
    const next = dice.one(steps);
    if (next.before !== null) look(next, next.before);
    return 1;
  },
};

function look(next: Happened, before: InstanceState): void {
  const { steps, incomplete } = previewOf(next.graph, before, { ...next.context, now: before.lastEventAt });
  if (incomplete) return;
  const foreseen = new Set(steps.map(({ path, nodeId }) => [...path, nodeId].join('/')));
  for (const place of opened(next)) {
    must(
      foreseen.has(place),
      () => `${place} opened by ${next.command.type}, but only ${[...foreseen].join(', ')} was foreseen`,
    );
  }
}

/** The first steps a command opened. */
function opened({ events, after }: Happened): readonly string[] {
  return events.flatMap((event) => {
    if (event.type !== 'ActivationOpened') return [];
    const visit = after.activations[event.activationId - 1];
    if (visit === undefined || visit.purpose === 'dispute') return [];
    return [[...(scopeOf(after, visit.scopeId)?.path ?? []), visit.nodeId].join('/')];
  });
}
