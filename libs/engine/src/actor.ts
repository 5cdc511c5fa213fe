import type { PersonId, UnitId } from './ids.js';

export type Channel = 'web' | 'cli' | 'timer' | 'batch' | 'admin' | 'job';

/** Who gives a command. A system actor carries the name of the rule that speaks, never a person's. */
export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId; readonly channel: Channel }
  | {
      readonly kind: 'system';
      readonly name: 'sla' | 'draw' | 'import' | 'run' | 'migration';
      readonly channel: Channel;
    };

export type Authority = 'own' | 'proxy' | 'delegate' | 'administrator' | 'system';

/**
 * The stamp every recorded event carries: who acted, by what right, and what they were at that moment, so that a
 * later reorganisation cannot rewrite it.
 */
export interface Action {
  readonly actor: Actor;
  readonly authority: Authority;
  /** The unit or person whose right was used, when it is not the actor's own. */
  readonly onBehalfOf: { readonly unit: UnitId } | { readonly person: PersonId } | null;
  readonly actorName: string;
  readonly actorUnit: UnitId | null;
  readonly actorUnitName: string | null;
  readonly actorTitle: string | null;
}
