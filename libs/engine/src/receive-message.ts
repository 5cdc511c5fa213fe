import { conflictsOf } from './approval/separation-of-duties.js';
import { sittingIn } from './approval/sitting.js';
import type { ReceiveMessage } from './commands.js';
import { stringsIn } from './expressions/evaluate.js';
import type { WaitEvent } from './graph.js';
import { resolveParty } from './parties/resolve-party.js';
import { graphOf, nodeOf, placeOfActivation } from './places.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';
import type { Token } from './state.js';

/** Delivers a message to the wait that expects it. By the draw, or by a supervisor who directs a check and says why. */
export function receiveMessage(run: Run, command: ReceiveMessage): Rejection | null {
  const { by, message, outcome, reason, attributes } = command;
  if (by.kind === 'person') {
    const duties = run.context.directory.person(by.person)?.duties ?? [];
    if (!duties.includes('supervisor')) return { code: 'act.forbidden' };
    if (run.state.authors.includes(by.person)) {
      return { code: 'duty.separation', because: 'author', person: by.person };
    }
  }

  const waits = waitsOf(run);
  const wait = waits.find(({ node }) => node.message === message);
  if (wait === undefined) {
    return { code: 'message.unexpected', message, offered: waits.flatMap(({ node }) => node.message ?? []) };
  }
  if (!Object.hasOwn(wait.node.outcomes, outcome)) {
    return { code: 'answer.unknown', answer: outcome, offered: Object.keys(wait.node.outcomes) };
  }
  if (by.kind === 'person' && reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'MessageReceived', tokenId: wait.token.id, message, outcome, reason });
  if (Object.keys(attributes).length > 0) {
    run.record({ type: 'SubjectChanged', attributes, contentHash: null, parts: null, author: null });
  }
  const activationsBefore = run.state.activations.length;
  run.complete(wait.token.id, outcome);
  run.settle();
  return refusalOfNamed(run, activationsBefore, attributes);
}

/** Whoever a message names for a step must be able to sit there: nobody is passed over, and no step is left to none. */
function refusalOfNamed(
  run: Run,
  activationsBefore: number,
  attributes: ReceiveMessage['attributes'],
): Rejection | null {
  const named = new Set(Object.values(attributes).flatMap(stringsIn));
  for (const activation of run.state.activations.slice(activationsBefore)) {
    const sitting = sittingIn(run, placeOfActivation(run.graph, run.state, activation));
    const conflictOf = conflictsOf(sitting);
    for (const { principal } of resolveParty(sitting).seats) {
      if (principal.kind !== 'person' || !named.has(principal.person)) continue;
      const because = conflictOf(principal.person);
      if (because !== null) return { code: 'duty.separation', because, person: principal.person };
    }
  }
  return null;
}

function waitsOf(run: Run): readonly { readonly token: Token; readonly node: WaitEvent }[] {
  return run.state.tokens.flatMap((token) => {
    const node = nodeOf(graphOf(run.graph, run.state, token.scopeId), token.nodeId);
    return node.kind === 'wait-event' ? [{ token, node }] : [];
  });
}
