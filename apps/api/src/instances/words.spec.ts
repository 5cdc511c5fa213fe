import { describe, expect, it } from '@jest/globals';

import { cancelWord } from './words.js';

describe('why a seat was closed without an answer', () => {
  it.each([
    'return',
    'withdraw',
    'terminate',
    'decided',
    'not-applicable',
    'overturn',
    'closed-early',
    'released',
    'take-back',
    'jump',
    'removed',
    'settled',
    'dropped',
    'ruled',
    'overdue',
    'dedupe',
    'end',
    'enough',
    'migrate',
  ])('is told in Chinese where it is %s', (verb) => {
    expect(cancelWord(verb)).toMatch(/^\p{Script=Han}+$/u);
  });
});
