import type { BodyId, BodyMember, Duty, PersonId, Post, ProxyGrant, UnitId } from '#libs/engine';

/** An office or organ, by the name used on paper. Ids are readable slugs such as `zuzhibu`. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  /** Other printed forms of the same name, such as 市委办 for 市委办公室. */
  readonly aliases: readonly string[];
  /** The unit that directs it. `null` or left out: none does. */
  readonly parent?: UnitId | null;
}

/** A natural person. What they may log in with is an account and lives elsewhere. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** The unit they belong to. */
  readonly unit: UnitId;
  /** Section and post as printed beside the name in the record: 组织一科, 部长. */
  readonly title: string;
  /** Office extension, as shown to colleagues; empty when there is none. */
  readonly telephone: string;
  /** False once they have left. Nobody is ever deleted: the record names them. */
  readonly active: boolean;
  readonly duties: readonly Duty[];
  /** Who directs them, where that is not the head of their unit. `null` or left out: nobody in particular. */
  readonly superior?: PersonId | null;
}

/** A person holds a post in a unit: `drafter`, `reviewer`, `deputy-head`, `head` … Not always their own unit. */
export interface PostHolding {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly post: Post;
}

/** A group that acts as one: the special group, a leading group, the pool of inspectors. */
export interface Body {
  readonly id: BodyId;
  readonly name: string;
  /** In the order they sit; the chair is named by post, not by place. */
  readonly members: readonly BodyMember[];
}

/** Everything at one version. Lists stand in the directory's own order, which is the order people print it in. */
export interface Directory {
  /** Raised by every change, and recorded with the decisions taken under it. */
  readonly version: number;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly posts: readonly PostHolding[];
  readonly bodies: readonly Body[];
  /** Every proxy grant ever given, in the order they were given. */
  readonly grants: readonly ProxyGrant[];
}
