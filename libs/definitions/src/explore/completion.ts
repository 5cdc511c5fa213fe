import {
  decide,
  evolve,
  type Actor,
  type ContentHash,
  type DefinitionHash,
  type DirectoryView,
  type Graph,
  type InstanceState,
  type PersonId,
} from '#libs/engine';
import { everyDay } from './every-day.js';
import { explore } from './explore.js';
import { anybody, freePeople } from './free-people.js';
import { crowdedToken, markingOf } from './marking.js';
import { crowds, deadlocks, endless, type Fault } from './soundness.js';

/** Whether an instance can come to an end from where it stands. `unknown`: there are too many ways to look at. */
export type Completion =
  | { readonly verdict: 'can-complete' | 'unknown' }
  | { readonly verdict: 'cannot-complete'; readonly fault: Fault };

/** More ways than any sane chart has from one place on. */
const MOST_MARKINGS = 5_000;

/**
 * Answers for many instances of one workflow: where one was found to come to an end, others that stand as it once
 * stood on its way do too, and are not walked again.
 */
export class Completions {
  private readonly graph: Graph;
  private readonly sound = new Set<string>();

  constructor(
    workflow: Graph,
    private readonly most = MOST_MARKINGS,
  ) {
    this.graph = { ...freePeople(workflow), hash: 'explored' as DefinitionHash };
  }

  /** @param state as it follows the workflow now, with no step half answered */
  of(state: InstanceState): Completion {
    // What is stuck waits for an administrator to mend it: no way of the workflow leads on from there.
    if (state.incidents.some(({ resolved }) => resolved === null)) return { verdict: 'unknown' };
    const from = this.staffed(state);
    if (from === null) return { verdict: 'unknown' };
    if (this.sound.has(markingOf(this.graph, from))) return { verdict: 'can-complete' };

    const exploration = explore(this.graph, {
      directory: anybody,
      subject: from.subject,
      from,
      most: this.most,
      stopAt: (graph, at) => crowdedToken(graph, at) !== undefined || this.sound.has(markingOf(graph, at)),
    });
    const [fault] = [
      ...crowds(exploration),
      ...deadlocks(exploration),
      ...(exploration.incomplete ? [] : endless(exploration, this.sound)),
    ];
    if (fault !== undefined) return { verdict: 'cannot-complete', fault };
    if (exploration.incomplete) return { verdict: 'unknown' };
    for (const marking of exploration.reached.keys()) this.sound.add(marking);
    return { verdict: 'can-complete' };
  }

  /** The state with one able person for each open step: the order of the steps is what is asked about. */
  private staffed(state: InstanceState): InstanceState | null {
    const { subject } = state;
    const before: InstanceState = {
      ...state,
      subject: { ...subject, contentHash: subject.contentHash ?? ('explored' as ContentHash) },
      circulations: state.circulations.map((one) => ({ ...one, mustFinish: false })),
    };
    const decision = decide(
      this.graph,
      before,
      { type: 'MigrateInstance', by: mover, to: this.graph.hash, nodes: {}, resetTimers: false, reason: '' },
      { now: state.lastEventAt, directory: movers, workingDays: everyDay, target: this.graph },
    );
    return decision.ok ? decision.events.reduce<InstanceState>(evolve, before) : null;
  }
}

const mover: Actor = { kind: 'person', person: 'explorer' as PersonId, channel: 'batch' };

/** Everybody exists, and whoever moves the instance holds the office for it. */
const movers: DirectoryView = {
  ...anybody,
  person: (id) => {
    const person = anybody.person(id);
    return person === undefined ? undefined : { ...person, duties: ['plan-administrator'] };
  },
};
