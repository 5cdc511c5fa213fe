import {
  decide,
  evolve,
  type Command,
  type Graph,
  type InstanceState,
  type Instant,
  type Rejection,
} from '#libs/engine';
import { noticesOf, type Notice } from './notices.js';
import type { Scene } from './scene.js';

const MINUTE = 60_000;

export type Given =
  { readonly ok: true; readonly scene: Scene } | { readonly ok: false; readonly rejection: Rejection };

/** Gives the engine a command a minute later, and folds what came of it. */
export function give(before: Scene, commandFor: (scene: Scene) => Command): Given {
  return giveAt({ ...before, now: (before.now + MINUTE) as Instant }, commandFor);
}

/** The same at this very moment. */
export function giveAt(scene: Scene, commandFor: (scene: Scene) => Command): Given {
  const command = commandFor(scene);
  const target = command.type === 'MigrateInstance' ? targetOf(scene, command.to) : undefined;
  const decision = decide(scene.graph, scene.state, command, {
    now: scene.now,
    directory: scene.directory,
    workingDays: scene.calendar,
    ...(target === undefined ? {} : { target }),
  });
  if (!decision.ok) return decision;
  const { events, action } = decision;
  const graph = target ?? scene.graph;
  let { state } = scene;
  const notices: Notice[] = [];
  for (const event of events) {
    const after: InstanceState = evolve(state, event);
    notices.push(...noticesOf(graph, after, event, scene.directory));
    state = after;
  }
  return {
    ok: true,
    scene: {
      ...scene,
      graph,
      state,
      events: [...scene.events, ...events],
      notices: [...scene.notices, ...notices],
      action,
    },
  };
}

function targetOf({ workflows }: Scene, hash: string): Graph | undefined {
  return [...workflows.values()].find((graph) => graph.hash === hash);
}
