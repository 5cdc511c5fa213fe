import type { Activation, ContentHash, Graph, InstanceState, Seat } from '#libs/engine';

import { draftKindAt } from './draft-kind.js';
import type { DraftKind, DraftVersion } from './draft-version.js';

/**
 * What each version is called today, by number. A row keeps the name it was filed under; what became of the text is
 * read from the instance:
 * - signed by the last signer of a step that all agreed in: 定稿;
 * - submitted: by the step it was sent to, so a text consulted on and sent on unchanged becomes the 报批稿;
 * - filed on the way to a signer and not sent: still a 修改稿.
 */
export function versionKinds(
  versions: readonly DraftVersion[],
  state: InstanceState | null,
  graph: Graph | null,
): ReadonlyMap<number, DraftKind> {
  const known = state === null || graph === null ? null : { state, graph };
  const signed = known === null ? new Set<ContentHash>() : signedHashes(known.state);
  const sent = known === null ? new Map<ContentHash, DraftKind>() : sentKinds(known.state, known.graph);
  return new Map(
    versions.map(({ number, contentHash, kind }) => {
      if (signed.has(contentHash)) return [number, 'approvedDraft'];
      const unsent = kind === 'forApproval' && known !== null ? 'revised' : kind;
      return [number, sent.get(contentHash) ?? unsent];
    }),
  );
}

/** The texts on which a last signature fell. */
function signedHashes(state: InstanceState): ReadonlySet<ContentHash> {
  const agreed = state.activations.filter(({ mode, outcome }) => mode === 'sign' && outcome === 'agreed');
  return new Set(agreed.flatMap((activation) => lastAnswer(state, activation)?.documentHash ?? []));
}

function lastAnswer(state: InstanceState, { seats }: Activation): Seat['answer'] {
  return seats
    .flatMap((id) => state.seats[id - 1]?.answer ?? [])
    .reduce<Seat['answer']>(
      (last, answer) => (last === null || answer.sequence > last.sequence ? answer : last),
      null,
    );
}

/** By content, the name a text got when it was last submitted. */
function sentKinds(state: InstanceState, graph: Graph): ReadonlyMap<ContentHash, DraftKind> {
  const kinds = new Map<ContentHash, DraftKind>();
  for (const { answer, activationId } of state.seats) {
    const activation = state.activations[activationId - 1];
    if (activation?.mode !== 'write' || answer?.documentHash == null) continue;
    // A called workflow writes reports, not this text.
    if (graph.nodes[activation.nodeId] === undefined || activation.scopeId !== 1) continue;
    kinds.set(answer.documentHash, draftKindAt(graph, activation.nodeId));
  }
  return kinds;
}
