import type { Actor, PersonId } from '#libs/engine';
import type { Said } from '../phrases/said.js';

/** Who acts without being a person. */
export const SYSTEM = '系统';

type SystemName = Extract<Actor, { kind: 'system' }>['name'];

/** `赵敏（代李强）`: who acts, and in whose name. */
export function actorNames(written: string): { readonly actor: string; readonly inNameOf: string | null } {
  const found = /^(.+)（代(.+)）$/.exec(written);
  return found === null
    ? { actor: written, inNameOf: null }
    : { actor: found[1] ?? written, inNameOf: found[2] ?? null };
}

/** Who gives the command. `系统` speaks by the name of the rule that gives such commands. */
export function actorOf(said: Said, system: SystemName = 'sla'): Actor {
  const { actor } = actorNames(said.slot('谁'));
  return actor === SYSTEM
    ? { kind: 'system', name: system, channel: system === 'sla' ? 'timer' : 'job' }
    : { kind: 'person', person: actor as PersonId, channel: 'web' };
}

/** Whose seat the actor acts on: their own, or that of the person in whose name they act. */
export function ownerOf(said: Said): string {
  const { actor, inNameOf } = actorNames(said.slot('谁'));
  return inNameOf ?? actor;
}
