import type { Command } from '#libs/engine';
import * as answering from './answering.js';
import * as exchanging from './exchanging.js';
import * as holding from './holding.js';
import type { Idea, Situation } from './situation.js';
import * as steering from './steering.js';

export { migrates } from './migrating.js';
export type { Situation } from './situation.js';

/** What people do, and how often they do it when there is occasion for all of it. */
const usual: readonly (readonly [number, Idea])[] = [
  [60, answering.answers],
  [6, answering.sendsBack],
  [4, answering.corrects],
  [4, answering.files],
  [14, answering.disposes],
  [8, answering.responds],
  [3, holding.opens],
  [4, holding.transfers],
  [2, holding.claims],
  [2, holding.unclaims],
  [3, holding.delegates],
  [1, holding.recalls],
  [6, holding.advises],
  [12, holding.addsSigners],
  [2, holding.releases],
  [5, holding.removes],
  [3, holding.asksForTime],
  [5, holding.decidesOnTime],
  [2, holding.urges],
  [3, holding.speaksLate],
  [4, holding.takesBack],
  [1, exchanging.copies],
  [2, exchanging.circulates],
  [4, exchanging.reads],
  [2, exchanging.asks],
  [2, exchanging.replies],
  [1, exchanging.closesQuestion],
  [1, exchanging.comments],
  [8, steering.fires],
  [4, steering.carriesOut],
  [4, steering.fails],
  [10, steering.retries],
  [2, steering.corrects],
  [3, steering.withdraws],
  [2, steering.jumps],
  [1, steering.suspends],
  [1, steering.terminates],
  [2, steering.closesEarly],
];
/** All one can do about an instance that is over: bring it back, or try in vain. */
const over: typeof usual = [
  [2, steering.revives],
  [1, answering.answers],
  [1, holding.speaksLate],
  [6, () => null],
];
const suspended: typeof usual = [
  [4, steering.resumes],
  [1, steering.fires],
  [1, answering.answers],
  [1, exchanging.comments],
  [1, steering.terminates],
];

/** What somebody does next: mostly something sensible, sometimes what the rules forbid. */
export function nextCommand(situation: Situation): Command | null {
  const { state, dice } = situation;
  // Without a text, or with a wait as the only thing open, there is one sensible thing to do.
  const isBlank = state.subject.contentHash === null;
  if (isBlank && state.status === 'running' && dice.often(70)) return answering.files(situation);
  if (!state.seats.some((seat) => seat.state === 'pending') && dice.often(60)) {
    const waits = [steering.sends, steering.fires, steering.carriesOut].flatMap(
      (idea) => idea(situation) ?? [],
    );
    if (state.status === 'running' && waits.length > 0) return dice.one(waits);
  }
  return drawn(situation, ideasFor(state.status));
}

function ideasFor(status: Situation['state']['status']): typeof usual {
  if (status === 'ended' || status === 'terminated') return over;
  return status === 'suspended' ? suspended : usual;
}

function drawn(situation: Situation, ideas: typeof usual): Command | null {
  let left = situation.dice.below(ideas.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, idea] of ideas) {
    left -= weight;
    if (left < 0) return idea(situation);
  }
  return null;
}
