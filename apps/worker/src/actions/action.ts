import type { PoolClient } from 'pg';
import type { DirectoryView, Effect, Value } from '#libs/engine';
import type { ClaimedEffect } from '#libs/storage';

export type RunEffect = Extract<Effect, { readonly kind: 'run' }>;

/** What an action may use. Whatever it writes goes through the client, so that it is there once or not at all. */
export interface ActionContext {
  /** Its id stays the same however often this attempt is carried out: the key to doing it once. */
  readonly claimed: ClaimedEffect<RunEffect>;
  /** The values of the step's `with`. */
  readonly given: Readonly<Record<string, Value>>;
  readonly client: PoolClient;
  readonly directory: DirectoryView;
}

/** Carries out one automatic step. Answers what the workflow reads as `result.<step>.…`. */
export type Action = (context: ActionContext) => Promise<Readonly<Record<string, Value>>>;

/** What the step was given makes no sense to the action. Trying again without a change would not help. */
export class ActionRefused extends Error {
  override readonly name = 'ActionRefused';
}

/** A text among the values given. @throws ActionRefused */
export function textOf(given: ActionContext['given'], name: string): string {
  const value = given[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new ActionRefused(`${name}：需要文字`);
}
