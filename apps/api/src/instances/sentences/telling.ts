import type { DefinitionHash, Event, EventType, GraphNode, Seat, SeatId } from '#libs/engine';

import {
  nodeOf,
  nodeOfSeat,
  personName,
  principalName,
  seatOf,
  type InstanceReading,
} from '../instance-reading.js';

/** What a sentence may draw on besides the event. */
export interface Telling {
  readonly reading: InstanceReading;
  /** Whoever acts, as the record prints them: `田雨`, `何镕（蒲春燕代）`, `系统（期限届满）`. */
  readonly actor: string;
  /** `第3版`, or `null` when no filed text has the hash. */
  readonly versionLabel: (hash: string | null) => string | null;
  /** The same of a version of the workflow. */
  readonly workflowVersion: (hash: DefinitionHash) => string | null;
  /** How often the seat had been urged by then, this time included. */
  readonly urges: (seat: SeatId) => number;
  /** Whether this reader may know how the seat answered. */
  readonly mayRead: (seat: Seat) => boolean;
}

type Told<T extends EventType> = Extract<Event, { readonly type: T }>;

/** Finds the words for one kind of event; `null` where it is the engine's own bookkeeping. */
export type Teller<T extends EventType> = (event: Told<T>, telling: Telling) => string | null;

/** A table of tellers, one per kind. */
export type Tellers<T extends EventType = EventType> = { readonly [Type in T]: Teller<Type> };

/** For the events that say nothing to people. */
export const untold = (): null => null;

/** Parts that say something: one colon behind the act, one mark between what was said, however each ended. */
export function joined(act: string, ...said: readonly string[]): string {
  const words = said.map((part) => part.trim()).filter((part) => part !== '');
  if (words.length === 0) return act;
  const last = words.length - 1;
  return `${act}：${words.map((part, index) => (index === last ? part : part.replace(/[。；，、.;,\s]+$/u, ''))).join('；')}`;
}

export function seatName(reading: InstanceReading, id: SeatId): string {
  const seat = seatOf(reading, id);
  return seat === undefined ? '' : takerName(reading, seat);
}

/** Whose seat it is: the unit that was asked, the person, or the one who holds the post now. */
export function takerName(reading: InstanceReading, seat: Seat): string {
  const name = principalName(reading.directory, seat.principal);
  const node = nodeOfSeat(reading, seat);
  const personal = node.kind === 'approval-step' && (node.mode !== 'consult' || seat.purpose !== 'duty');
  return personal && seat.holder !== null ? personName(reading.directory, seat.holder) : name;
}

export function namesOf({ directory }: InstanceReading, people: readonly Seat['holder'][]): string {
  return people.map((person) => (person === null ? '' : personName(directory, person))).join('、');
}

export function nodeById(reading: InstanceReading, activationId: number): GraphNode | null {
  const activation = reading.state.activations[activationId - 1];
  return activation === undefined ? null : nodeOf(reading, activation);
}
