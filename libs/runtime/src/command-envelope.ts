import type { Command, DefinitionHash, InstanceId, InstanceStatus, Rejection, Seat } from '#libs/engine';

/**
 * A row another capability writes in the same transaction as the command it comes with, by the name of a prepared
 * statement its adapter registered. It is written only when the command is accepted.
 */
export interface AlongsideWrite {
  readonly statement: string;
  readonly values: readonly unknown[];
}

/** One command on its way through the door. */
export interface CommandEnvelope {
  readonly instanceId: InstanceId;
  /** `Idempotency-Key` of the request, or the id of the effect or timer that sends it. Unique per actor. */
  readonly commandId: string;
  /** Person id, or the name of the system actor. */
  readonly actorKey: string;
  /** SHA-256 of the canonical request, lower-case hex: the same key with another body is refused. */
  readonly requestHash: string;
  readonly command: Command;
  readonly alongside: readonly AlongsideWrite[];
  /** Read with `StartInstance` only: the definition the instance is pinned to. */
  readonly definition: DefinitionHash | null;
}

/** The new state of what a command touched. Stored, so that a retry answers the same. */
export interface CommandAnswer {
  readonly instanceId: InstanceId;
  /** Number of events of the instance after the command. */
  readonly version: number;
  readonly status: InstanceStatus;
  readonly outcome: string | null;
  /** Business time of the command, ISO 8601 UTC. */
  readonly at: string;
  readonly seats: readonly Seat[];
  readonly events: readonly string[];
  /** What the people and units in it were called when it was committed: a retry says the same after a renaming. */
  readonly names: CommandNames;
}

/** Printed names by id. */
export interface CommandNames {
  readonly people: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

export type CommandOutcome =
  | { readonly kind: 'accepted'; readonly replayed: boolean; readonly answer: CommandAnswer }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** The key was used before with another request. */
  | { readonly kind: 'key-reused' }
  /** The instance stayed locked for too long; nothing was done. */
  | { readonly kind: 'busy' }
  /** The connection died after the commit was sent: the same key tells later. */
  | { readonly kind: 'unknown' };
