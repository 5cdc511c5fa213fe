import type { BodyId, PersonId, UnitId } from './ids.js';

/** Posts as a workflow names them: `drafter`, `reviewer`, `deputy-head`, `head`, `inspector`, `chair`, `member` … */
export type Post = string;

/** Duties held outside the business chain, checked where a command is reserved to them. */
export type Duty =
  | 'plan-administrator'
  | 'group-secretariat'
  | 'supervisor'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator';

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
}
