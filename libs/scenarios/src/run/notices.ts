import {
  effectsOf,
  type DirectoryView,
  type Event,
  type Graph,
  type InstanceState,
  type NotifyEffect,
} from '#libs/engine';
import { topicWords } from '../words/topic-words.js';
import { takersOf } from './takers.js';

/** One thing one person was told. */
export interface Notice {
  readonly to: string;
  readonly topic: string;
}

/** Who is told what about an event, right after it. */
export function noticesOf(
  graph: Graph,
  stateAfter: InstanceState,
  event: Event,
  directory: DirectoryView,
): readonly Notice[] {
  return effectsOf(graph, stateAfter, event)
    .filter((effect) => effect.kind === 'notify')
    .flatMap(({ to, topic }) =>
      recipientsOf(to, stateAfter, directory).map((person) => ({ to: person, topic: topicWords[topic] })),
    );
}

function recipientsOf(
  to: NotifyEffect['to'],
  state: InstanceState,
  directory: DirectoryView,
): readonly string[] {
  switch (to.kind) {
    case 'person':
      return [to.person];
    case 'pool':
      return takersOf(directory, to.pool);
    case 'administrators':
      return directory.peopleWithDuty('plan-administrator').map(({ id }) => id);
    case 'superior-of': {
      const holder = state.seats[to.seatId - 1]?.holder ?? null;
      const superior = holder === null ? undefined : directory.superiorOf(holder);
      return superior === undefined ? [] : [superior.id];
    }
    case 'proxies-of': {
      const holder = state.seats[to.seatId - 1]?.holder ?? null;
      const grants = holder === null ? [] : directory.grantsFrom(holder);
      return grants
        .filter(({ revoked, since, until }) => !revoked && since <= to.on && to.on < until)
        .map((grant) => grant.to);
    }
  }
}
