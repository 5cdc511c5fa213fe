import type { Event, EventType } from '#libs/engine';

import { answerSentences } from './sentences/answering.js';
import { courseSentences } from './sentences/course.js';
import { exchangeSentences } from './sentences/exchanging.js';
import { holdingSentences } from './sentences/holding.js';
import type { Teller, Tellers, Telling } from './sentences/telling.js';

export type { Telling } from './sentences/telling.js';

/** Total over the events: a new kind does not compile before somebody has found words for it. */
const sentences = {
  ...courseSentences,
  ...answerSentences,
  ...holdingSentences,
  ...exchangeSentences,
} satisfies Tellers;

/** What an event says to a person, or `null` for the events that are the engine's own bookkeeping. */
export function sentenceOf(event: Event, telling: Telling): string | null {
  // The table pairs each event with its own words; TypeScript cannot follow that through a union.
  const teller = sentences[event.type] as Teller<EventType>;
  return teller(event, telling);
}
