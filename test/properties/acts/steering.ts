import type { Actor, ChangeSubject, NodeId, PersonId } from '#libs/engine';
import { anybody, byPerson, type Idea, type Situation } from './situation.js';

const sla: Actor = { kind: 'system', name: 'sla', channel: 'timer' };
const worker: Actor = { kind: 'system', name: 'run', channel: 'job' };
const secretary = 'secretary' as PersonId;
const planner = 'planner' as PersonId;

/** Somebody in office, or now and then anybody. */
function official(at: Situation): Actor {
  return byPerson(at.dice.often(90) ? at.dice.one([secretary, planner]) : anybody(at));
}

/** The timer that is due first. */
export const fires: Idea = ({ state }) => {
  const [first] = state.timers.toSorted((a, b) => a.dueAt - b.dueAt);
  return first === undefined ? null : { type: 'FireTimer', by: sla, timerId: first.id };
};

export const sends: Idea = (at) => ({
  type: 'ReceiveMessage',
  by: byPerson('supervisor' as PersonId),
  message: 'news',
  outcome: at.dice.one(['on', 'on', 'on', 'off']),
  reason: 'told',
  attributes: {},
});

export const carriesOut: Idea = ({ state }) => {
  const open = state.tokens.find(({ attempts }) => attempts?.open === true);
  const attempt = open?.attempts?.latest;
  if (open === undefined || attempt === undefined) return null;
  return { type: 'CompleteRun', by: worker, tokenId: open.id, attempt, result: { number: 7 } };
};
export const fails: Idea = ({ state }) => {
  const open = state.tokens.find(({ attempts }) => attempts?.open === true);
  const attempt = open?.attempts?.latest;
  if (open === undefined || attempt === undefined) return null;
  return { type: 'FailRun', by: worker, tokenId: open.id, attempt, error: 'no connection' };
};
export const retries: Idea = (at) => {
  const incident = at.state.incidents.find(({ resolved }) => !resolved);
  if (incident === undefined) return null;
  return {
    type: 'RetryIncident',
    by: official(at),
    incidentId: incident.id,
    attributes: {},
    reason: 'mended',
  };
};

export const corrects: Idea = (at) => ({
  type: 'ChangeSubject',
  by: official(at),
  attributes: at.dice.one<ChangeSubject['attributes']>([
    {},
    { late: at.dice.often(50) },
    { reviewUnits: ['law', 'culture'] },
  ]),
  content: null,
});

export const withdraws: Idea = (at) => ({
  type: 'WithdrawInstance',
  by: byPerson(at.dice.often(80) ? (at.state.authors.at(-1) ?? planner) : anybody(at)),
  reason: 'wrong annex',
});
export const terminates: Idea = (at) => ({
  type: 'TerminateInstance',
  by: official(at),
  reason: 'not wanted',
});
export const suspends: Idea = (at) => ({ type: 'SuspendInstance', by: official(at), reason: 'audit' });
export const resumes: Idea = (at) => ({ type: 'ResumeInstance', by: official(at), reason: 'audit is over' });
export const revives: Idea = (at) => ({
  type: 'ReviveInstance',
  by: official(at),
  to: someNode(at),
  reason: 'new facts',
});

export const jumps: Idea = (at) => {
  const { jumpRequest, tokens } = at.state;
  if (jumpRequest !== null && at.dice.often(80)) {
    const { tokenId, to, by, reason } = jumpRequest;
    return {
      type: 'JumpInstance',
      by: byPerson(by === secretary ? planner : secretary),
      tokenId,
      to,
      reason,
    };
  }
  const token = tokens.length === 0 ? null : at.dice.one(tokens);
  return {
    type: 'JumpInstance',
    by: official(at),
    tokenId: token?.id ?? null,
    to: someNode(at),
    reason: 'an order',
  };
};

export const closesEarly: Idea = (at) => {
  const open = at.state.activations.filter(({ state }) => state !== 'closed');
  const consulting = open.find(({ mode }) => mode === 'consult') ?? open[0];
  if (consulting === undefined) return null;
  return { type: 'CloseStepEarly', by: official(at), activationId: consulting.id, reason: 'time is short' };
};

function someNode({ graph, state, dice }: Situation): NodeId {
  const visited = state.activations.filter(({ scopeId }) => scopeId === 1).map(({ nodeId }) => nodeId);
  return visited.length > 0 && dice.often(60) ? dice.one(visited) : dice.one(Object.values(graph.nodes)).id;
}
