import type { Act, Pause } from './given.js';
import { answers, disposes, files, person, sends, starts, submits } from './acts.js';
import type { Value } from '#libs/engine';

type Story = readonly (Act | Pause)[];

/** The usual course of the five stages, each story one stage longer than the one before. */
export function draftedBy(attributes: Readonly<Record<string, Value>> = {}): Story {
  return [starts('planner', attributes), files('drafter', 'text-1')];
}

export function inReview(attributes: Readonly<Record<string, Value>> = {}): Story {
  return [...draftedBy(attributes), submits('drafter')];
}

/** Finance wants a change, law disagrees, culture has nothing to say. */
export function reviewed(): Story {
  return [
    ...inReview(),
    answers('fiona', 'agree-with-changes', { opinion: 'say which budget' }),
    answers('laura', 'disagree', { opinion: 'no legal basis' }),
    answers('carl', 'no-comment'),
  ];
}

export function inSignOff(): Story {
  return [
    ...reviewed(),
    disposes('drafter', 1),
    disposes('drafter', 2, 'notAdopted', 'basis is in the state plan'),
    files('drafter', 'text-2'),
    submits('drafter'),
  ];
}

export function inAcceptance(): Story {
  return [...inSignOff(), answers('deputy', 'agree'), answers('head', 'agree')];
}

export function accepted(): Story {
  return [
    ...inAcceptance(),
    ...['member1', 'member2', 'member3', 'chair'].map((member) => answers(member, 'agree')),
  ];
}

export function inCheck(): Story {
  return [...accepted(), sends(person('supervisor'), 'drawn')];
}

export function closed(): Story {
  return [...inCheck(), answers('ines', 'pass'), answers('igor', 'pass')];
}
