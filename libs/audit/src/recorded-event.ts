import type { Action, Event, InstanceId } from '#libs/engine';

/** What is recorded of one event, all of it under the hash. */
export interface RecordedEvent {
  readonly instance: InstanceId;
  /** Position in the instance's history, from 1 without a gap. */
  readonly sequence: number;
  /** Who acted, by what right, and what they were at that moment. */
  readonly action: Action;
  readonly event: Event;
  /** The versions of the directory and the calendar the decision was taken with. */
  readonly directoryVersion: number;
  readonly calendarVersion: string;
  /** Milliseconds business time ran ahead of the database's clock: zero everywhere but in demo mode. */
  readonly clockOffset: number;
  /** The command it came from: the key a client sent, or the id of the timer or effect that spoke. */
  readonly commandId: string;
}
