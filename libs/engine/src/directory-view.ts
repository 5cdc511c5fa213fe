import type { StepMode } from './graph.js';
import type { BodyId, PersonId, UnitId } from './ids.js';
import type { Duty, Post } from './posts.js';
import type { BusinessDate } from './time.js';

export interface PersonView {
  readonly id: PersonId;
  readonly name: string;
  readonly active: boolean;
  /** The unit the person belongs to, and the post printed beside the name in the record. */
  readonly unit: UnitId;
  readonly title: string;
  readonly posts: readonly { readonly unit: UnitId; readonly post: Post }[];
  readonly duties: readonly Duty[];
}

export interface UnitView {
  readonly id: UnitId;
  readonly name: string;
}

export interface BodyMember {
  readonly person: PersonId;
  /** `chair`, `deputy-chair`, `member`, `inspector`. */
  readonly post: Post;
}

export interface BodyView {
  readonly id: BodyId;
  readonly name: string;
  readonly members: readonly BodyMember[];
}

/** A proxy grant 代理授权: one person may act in another's name for a time. Half-open: `until` is not included. */
export interface ProxyGrant {
  readonly id: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly since: BusinessDate;
  readonly until: BusinessDate;
  /** Workflow keys it holds for; `null`: all. */
  readonly workflows: readonly string[] | null;
  /** Kinds of step it holds for; `null`: all. */
  readonly modes: readonly StepMode[] | null;
  /** A letter of authority is on file: it holds at steps marked `personal` too. */
  readonly letter: boolean;
  readonly revoked: boolean;
}

/** The whole directory at one version, in memory. Lookups answer `undefined` or an empty list, never throw. */
export interface DirectoryView {
  readonly version: number;
  person(id: PersonId): PersonView | undefined;
  unit(id: UnitId): UnitView | undefined;
  body(id: BodyId): BodyView | undefined;
  /** Everybody who ever held the post there, active or not, in the directory's order. */
  holdersOf(unit: UnitId, post: Post): readonly PersonView[];
  peopleOf(unit: UnitId): readonly PersonView[];
  /** Active people charged with the duty, whatever their unit. */
  peopleWithDuty(duty: Duty): readonly PersonView[];
  /** Who directs a person: the head of their unit, above the head whoever directs the unit. `undefined`: nobody. */
  superiorOf(person: PersonId): PersonView | undefined;
  /** Grants given by a person, whatever their dates; whether one holds is asked at the time of the act. */
  grantsFrom(person: PersonId): readonly ProxyGrant[];
}
