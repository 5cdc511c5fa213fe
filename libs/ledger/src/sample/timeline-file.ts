import type { Answer, Instant, OpinionDisposition, OpinionItem, PersonId, UnitId } from '#libs/engine';
import { ANSWERS } from '#libs/engine';
import type { NodeId, ResubmitMode } from '#libs/engine';
import { code, moment, record, sampleFileReader, text, texts } from './sample-file.js';
import { instantOf } from './shanghai-time.js';

/** Name under `by` of the system actor that draws samples. Everybody else is a person. */
export const DRAW = 'draw';

/** What somebody did to one deliverable. Each is one ordinary command; seats are found by who holds them. */
export type SampleDeed =
  | { readonly act: 'start' }
  /** Opens the paper for the first time. */
  | { readonly act: 'acknowledge' }
  /** Files the next version of the deliverable's text. */
  | { readonly act: 'file' }
  | {
      readonly act: 'submit';
      readonly explanation?: string;
      readonly proposal?: string;
      readonly opinion?: string;
    }
  | {
      readonly act: 'answer';
      readonly answer: Answer;
      readonly opinion?: string;
      readonly items?: readonly OpinionItem[];
      readonly to?: NodeId;
      readonly resubmit?: ResubmitMode;
      readonly units?: readonly UnitId[];
      readonly fields?: Readonly<Record<string, string>>;
    }
  | {
      readonly act: 'dispose';
      /** Number of the opinion within the deliverable, from 1, in the order they were filed. */
      readonly item: number;
      readonly disposition: OpinionDisposition;
      readonly place?: string;
      readonly reason?: string;
    }
  /** Delivered to the wait for the spot check. */
  | {
      readonly act: 'message';
      readonly outcome: 'drawn' | 'not-drawn';
      readonly reason: string;
      readonly inspectors?: readonly PersonId[];
    };

export type SampleAct = SampleDeed & {
  readonly at: Instant;
  /** Code of the deliverable. */
  readonly deliverable: string;
  readonly by: PersonId | typeof DRAW;
};

type TimelineLine = SampleDeed & {
  readonly at: string;
  readonly deliverable: string;
  readonly by: PersonId | readonly PersonId[];
};

/** `timeline.yaml`: what happened before the demonstration begins, in order. */
export interface TimelineFile {
  readonly acts: readonly TimelineLine[];
}

const item = record({
  place: { type: 'string' },
  nature: { enum: ['modify', 'add', 'delete', 'object', 'not-concerned'] },
  wording: { type: 'string' },
  reason: { type: 'string' },
});

function line(act: SampleDeed['act'], required = {}, optional = {}): object {
  const by = { anyOf: [text, { ...texts, minItems: 1 }] };
  return record({ at: moment, deliverable: code, by, act: { const: act }, ...required }, optional);
}

const lines: readonly object[] = [
  line('start'),
  line('acknowledge'),
  line('file'),
  line('submit', {}, { explanation: text, proposal: text, opinion: text }),
  line(
    'answer',
    { answer: { enum: ANSWERS } },
    {
      opinion: text,
      items: { type: 'array', items: item },
      to: text,
      resubmit: { enum: ['direct', 'rewalk'] },
      units: texts,
      fields: { type: 'object', additionalProperties: { type: 'string' } },
    },
  ),
  line(
    'dispose',
    {
      item: { type: 'integer', minimum: 1 },
      disposition: { enum: ['adopted', 'partlyAdopted', 'notAdopted'] },
    },
    { place: text, reason: text },
  ),
  line('message', { outcome: { enum: ['drawn', 'not-drawn'] }, reason: text }, { inspectors: texts }),
];

export const readTimelineFile = sampleFileReader<TimelineFile>(
  record({ acts: { type: 'array', items: { anyOf: lines } } }),
);

const MINUTE = 60_000;

/** One act after the other. Several people on one line act one minute apart. */
export function timelineActs(file: TimelineFile): SampleAct[] {
  return file.acts.flatMap(({ at, by, ...deed }) => {
    const people = typeof by === 'string' ? [by] : by;
    return people.map((person, index) => ({
      ...deed,
      by: person,
      at: (instantOf(at) + index * MINUTE) as Instant,
    }));
  });
}
