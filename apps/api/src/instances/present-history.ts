import type { RecordedEvent } from '#libs/audit';
import type { Action, ContentHash, DefinitionHash, Event, SeatId } from '#libs/engine';

import { mayReadAnswer, type Viewer } from './answer-visibility.js';
import type { HistoryActorDto, HistoryItemDto } from './history-item.dto.js';
import { sentenceOf, type Telling } from './history-sentence.js';
import { nodeOf, personName, seatOf, type InstanceReading } from './instance-reading.js';
import { versionOf, type VersionNumbers } from './version-numbers.js';
import { systemWords } from './words.js';

export interface HistoryQuestion {
  readonly reading: InstanceReading;
  readonly viewer: Viewer;
  /** With the engine's own bookkeeping, which says nothing to most people. */
  readonly all: boolean;
  /** Numbers of the versions of its workflow. */
  readonly workflowVersions: ReadonlyMap<DefinitionHash, number>;
}

/** The record of an instance, oldest first, without what this reader may not see yet. */
export function presentHistory(
  recorded: readonly RecordedEvent[],
  question: HistoryQuestion,
): readonly HistoryItemDto[] {
  const items: HistoryItemDto[] = [];
  const sofar: SoFar = { hash: null, versions: new Map(), filed: 0, round: 1, urges: new Map() };
  for (const entry of recorded) {
    take(sofar, entry.event);
    const item = presentEntry(entry, question, sofar);
    if (question.all || item.text !== '') items.push(item);
  }
  return items;
}

/** What the record has told up to an event. */
interface SoFar {
  hash: ContentHash | null;
  /** By content, the number it was last filed under; every filing is one version. */
  readonly versions: Map<string, number>;
  filed: number;
  round: number;
  readonly urges: Map<SeatId, number>;
}

function take(sofar: SoFar, event: Event): void {
  if (event.type === 'RoundOpened') sofar.round = event.round;
  if (event.type === 'SeatUrged') sofar.urges.set(event.seatId, (sofar.urges.get(event.seatId) ?? 0) + 1);
  if (event.type === 'InstanceStarted') sofar.hash = event.subject.contentHash;
  if (event.type !== 'SubjectChanged' || event.contentHash === null) return;
  sofar.hash = event.contentHash;
  sofar.filed += 1;
  sofar.versions.set(event.contentHash, sofar.filed);
}

function presentEntry(
  { sequence, event, action }: RecordedEvent,
  { reading, viewer, workflowVersions }: HistoryQuestion,
  { hash, versions, round, urges }: SoFar,
): HistoryItemDto {
  const documentHash = event.type === 'SeatAnswered' ? event.documentHash : hash;
  const system = action.actor.kind === 'system' ? systemWords[action.actor.name] : null;
  const telling: Telling = {
    reading,
    actor: system ?? printedActor(action, reading),
    versionLabel: (seen) => numbered(seen === null ? undefined : versions.get(seen)),
    workflowVersion: (seen) => numbered(workflowVersions.get(seen)),
    urges: (seat) => urges.get(seat) ?? 1,
    mayRead: (seat) => mayReadAnswer(reading, viewer, seat),
  };
  const text = sentenceOf(event, telling) ?? '';
  const place = placeOf(event, reading);
  return {
    sequence,
    at: new Date(event.at).toISOString(),
    round: place?.round ?? round,
    step: place?.step ?? null,
    stage: place?.stage ?? null,
    type: event.type,
    text,
    actor: system === null ? actorOf(action) : null,
    system,
    onBehalfOf: onBehalfOf(action, reading),
    authority: action.authority,
    channel: action.actor.channel,
    documentHash,
    versionNumber: versionOf(versions, documentHash),
    opinion: opinionOf(event, telling),
  };
}

function numbered(version: number | undefined): string | null {
  return version === undefined ? null : `第${version}版`;
}

function actorOf(action: Action): HistoryActorDto {
  return { name: action.actorName, unit: action.actorUnitName, title: action.actorTitle };
}

/** Who acts for another is never printed as the other alone, and who acts by office never as a holder. */
function printedActor(action: Action, reading: InstanceReading): string {
  const { actorName, authority } = action;
  if (authority === 'proxy') return `${onBehalfOf(action, reading) ?? ''}（${actorName}代）`;
  return authority === 'administrator' ? `${actorName}（依职权）` : actorName;
}

function onBehalfOf({ onBehalfOf: right }: Action, { directory }: InstanceReading): string | null {
  if (right === null) return null;
  return 'unit' in right
    ? (directory.unit(right.unit)?.name ?? right.unit)
    : personName(directory, right.person);
}

function opinionOf(event: Event, { reading, mayRead }: Telling): string | null {
  if (event.type !== 'SeatAnswered' || event.opinion === '') return null;
  const seat = seatOf(reading, event.seatId);
  return seat !== undefined && mayRead(seat) ? event.opinion : null;
}

interface Place {
  readonly round: number;
  readonly step: string;
  readonly stage: string | null;
}

/** Where in the workflow it happened, for the events that happen somewhere. */
function placeOf(event: Event, reading: InstanceReading): Place | null {
  const activationId =
    'activationId' in event ? event.activationId : seatOfEvent(event, reading)?.activationId;
  const activation = activationId === undefined ? undefined : reading.state.activations[activationId - 1];
  if (activation === undefined) return null;
  const node = nodeOf(reading, activation);
  return { round: activation.round, step: node.id, stage: node.stage };
}

function seatOfEvent(event: Event, reading: InstanceReading) {
  if ('seatId' in event) return seatOf(reading, event.seatId);
  if (event.type !== 'OpinionDisposed') return undefined;
  const opinion = reading.state.opinions[event.opinionId - 1];
  return opinion === undefined ? undefined : seatOf(reading, opinion.seatId);
}
