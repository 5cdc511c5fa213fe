import type { Actor } from '../../actor.js';
import type { JumpInstance } from '../../commands.js';
import type { DecisionContext } from '../../decision.js';
import type { Graph, GraphNode, NodeKind } from '../../graph.js';
import type { NodeId, PersonId, TokenId } from '../../ids.js';
import { graphOf, nodeOf } from '../../places.js';
import { branchesOf, branchesOfToken, isWithin, leadsTo, nodesBetween } from '../../regions.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { InstanceState, Token } from '../../state.js';
import { clearStretch } from '../rewind.js';
import { runSince } from './effects.js';
import { refusalOfOffice } from './office.js';
import { isMandatory } from './mandatory.js';
import { stretchIn } from './stretch.js';

/** Where a text can stand. Everything else passes it on at once. */
const steps: ReadonlySet<NodeKind> = new Set([
  'approval-step',
  'wait-event',
  'call-activity',
  'for-each',
  'service-task',
]);
/** Where a token waits for others; it belongs to its branch and does not leave it alone. */
const joins: ReadonlySet<NodeKind> = new Set(['parallel-gateway', 'inclusive-gateway']);

/** A token an administrator could move, and where to. */
export interface Jump {
  readonly tokenId: TokenId;
  readonly from: NodeId;
  readonly targets: readonly NodeId[];
}

/**
 * 跳转: an administrator who did not write the text puts it elsewhere and says why. What is passed over is recorded as
 * such and is never an approval. Over a mandatory step it takes a second administrator who asks for the same.
 */
export function jumpInstance(run: Run, command: JumpInstance): Rejection | null {
  const { by, to, reason } = command;
  const refusal = refusalOfOffice(run.state, by, run.context);
  if (refusal !== null || by.kind !== 'person') return refusal;
  const token = chosenToken(run, command);
  if ('code' in token) return token;
  const graph = graphOf(run.graph, run.state, token.scopeId);
  const offered = targetsOf(graph, run.state, token);
  if (!offered.includes(to)) return { code: 'jump.target', to, offered };
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  const passed = stepsPassed(graph, token.nodeId, to);
  if (!passed.some((id) => isMandatory(graph, nodeOf(graph, id)))) {
    jump(run, graph, token, { to, passed, reason, by: by.person, second: null });
    return null;
  }
  const asked = requestFor(run.state, token, to);
  if (asked === by.person) return { code: 'jump.same-person' };
  if (asked === null) run.record({ type: 'JumpRequested', tokenId: token.id, to, by: by.person, reason });
  else jump(run, graph, token, { to, passed, reason, by: asked, second: by.person });
  return null;
}

/** What an administrator could do now: each token that can be moved, and where to. Empty for everybody else. */
export function jumpTargets(
  root: Graph,
  state: InstanceState,
  by: Actor,
  context: DecisionContext,
): readonly Jump[] {
  if (refusalOfOffice(state, by, context) !== null || state.status === 'suspended') return [];
  return movableTokens(root, state).map((token) => ({
    tokenId: token.id,
    from: token.nodeId,
    targets: targetsOf(graphOf(root, state, token.scopeId), state, token),
  }));
}

function chosenToken({ graph, state }: Run, { tokenId }: JumpInstance): Token | Rejection {
  const tokens = movableTokens(graph, state);
  const [only] = tokens.filter(({ id }) => tokenId === null || id === tokenId);
  return only === undefined || (tokenId === null && tokens.length > 1)
    ? { code: 'token.choose', offered: tokens.map(({ nodeId }) => nodeId) }
    : only;
}

function movableTokens(root: Graph, state: InstanceState): readonly Token[] {
  return state.tokens.filter(
    ({ scopeId, nodeId }) => !joins.has(nodeOf(graphOf(root, state, scopeId), nodeId).kind),
  );
}

/** Steps of the same workflow that do not lie in a branch the token is not in. */
function targetsOf(graph: Graph, state: InstanceState, token: Token): readonly NodeId[] {
  const branches = branchesOfToken(graph, token);
  return Object.values(graph.nodes)
    .filter(
      ({ id, kind }) => steps.has(kind) && id !== token.nodeId && isWithin(branches, branchesOf(graph, id)),
    )
    .map(({ id }) => id)
    .filter((id) => !isBehindEffect(graph, state, token, id));
}

/** What was done in the world since the text was at a step is not done again by going back there. */
function isBehindEffect(graph: Graph, state: InstanceState, { scopeId }: Token, nodeId: NodeId): boolean {
  const last = state.activations.findLast((visit) => visit.scopeId === scopeId && visit.nodeId === nodeId);
  return last !== undefined && runSince(state, stretchIn(graph, last), last.id) !== null;
}

/** The steps on the way that will not be asked. Going back passes over nothing: what lies between is asked again. */
function stepsPassed(graph: Graph, from: NodeId, to: NodeId): readonly NodeId[] {
  if (!leadsTo(graph, from, to)) return [];
  return [from, ...nodesBetween(graph, from, to)].filter((id) => steps.has(nodeOf(graph, id).kind));
}

function requestFor({ jumpRequest }: InstanceState, { id }: Token, to: NodeId): PersonId | null {
  return jumpRequest?.tokenId === id && jumpRequest.to === to ? jumpRequest.by : null;
}

interface Passing {
  readonly to: NodeId;
  readonly passed: readonly NodeId[];
  readonly reason: string;
  readonly by: PersonId;
  readonly second: PersonId | null;
}

/** Out of a parallel branch the whole fork is left: nothing would join what stayed behind. */
function jump(run: Run, graph: Graph, { scopeId }: Token, { to, passed, ...words }: Passing): void {
  run.record({ type: 'StepsSkipped', nodes: passed, ...words });
  clearStretch(run, stretchIn(graph, { scopeId, nodeId: to }), {
    cause: 'jump',
    by: words.second ?? words.by,
  });
  run.place(scopeId, to, true);
}
