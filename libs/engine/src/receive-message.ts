import type { ReceiveMessage } from './commands.js';
import type { WaitEvent } from './graph.js';
import { graphOf, nodeOf } from './places.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';
import type { Token } from './state.js';

/** Delivers a message to the wait that expects it. By the draw, or by a supervisor who directs a check and says why. */
export function receiveMessage(run: Run, command: ReceiveMessage): Rejection | null {
  const { by, message, outcome, reason, attributes } = command;
  if (by.kind === 'person') {
    const duties = run.context.directory.person(by.person)?.duties ?? [];
    if (!duties.includes('supervisor')) return { code: 'act.forbidden' };
  }

  const waits = waitsOf(run);
  const wait = waits.find(({ node }) => node.message === message);
  if (wait === undefined) {
    return { code: 'message.unexpected', message, offered: waits.map(({ node }) => node.message) };
  }
  if (wait.node.outcomes[outcome] === undefined) {
    return { code: 'answer.unknown', answer: outcome, offered: Object.keys(wait.node.outcomes) };
  }
  if (by.kind === 'person' && reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'MessageReceived', tokenId: wait.token.id, message, outcome, reason });
  if (Object.keys(attributes).length > 0) {
    run.record({ type: 'SubjectChanged', attributes, contentHash: null, parts: null, author: null });
  }
  run.complete(wait.token.id, outcome);
  return null;
}

function waitsOf(run: Run): readonly { readonly token: Token; readonly node: WaitEvent }[] {
  return run.state.tokens.flatMap((token) => {
    const node = nodeOf(graphOf(run.graph, run.state, token.scopeId), token.nodeId);
    return node.kind === 'wait-event' ? [{ token, node }] : [];
  });
}
