import { describe, expect, it } from '@jest/globals';
import type { PersonId, UnitId } from '../ids.js';
import { town } from '../../../testing/src/engine/index.js';
import { hasVeto, weightOf } from './vote-weight.js';

const directory = town();
const member = {
  principal: { kind: 'person', person: 'member1' as PersonId },
  post: 'member',
  chair: false,
} as const;
const finance = {
  principal: { kind: 'unit', unit: 'finance' as UnitId },
  post: 'reviewer',
  chair: false,
} as const;
const chair = {
  principal: { kind: 'person', person: 'chair' as PersonId },
  post: 'chair',
  chair: true,
} as const;

describe('the weight of a vote', () => {
  it('is one where nothing is said', () => {
    expect(weightOf({ weights: { chair: 3 } }, member, directory)).toBe(1);
    expect(weightOf({ weights: {} }, { ...member, post: null }, directory)).toBe(1);
  });

  it('is what is said of the person, else of the unit, else of the post', () => {
    expect(weightOf({ weights: { member: 2, office: 3, member1: 4 } }, member, directory)).toBe(4);
    expect(weightOf({ weights: { member: 2, office: 3 } }, member, directory)).toBe(3);
    expect(weightOf({ weights: { member: 2 } }, member, directory)).toBe(2);
    expect(weightOf({ weights: { reviewer: 2, finance: 0 } }, finance, directory)).toBe(0);
  });
});

describe('a veto', () => {
  it('is the chair’s where the step says so', () => {
    expect(hasVeto({ chair: { last: true, veto: true }, vetoes: [] }, chair, directory)).toBe(true);
    expect(hasVeto({ chair: { last: true, veto: false }, vetoes: [] }, chair, directory)).toBe(false);
    expect(hasVeto({ chair: { last: true, veto: true }, vetoes: [] }, member, directory)).toBe(false);
    expect(hasVeto({ chair: null, vetoes: [] }, chair, directory)).toBe(false);
  });

  it('is given to a post, a unit or a person', () => {
    const named = (...vetoes: string[]) => ({ chair: null, vetoes });
    expect(hasVeto(named('member'), member, directory)).toBe(true);
    expect(hasVeto(named('member1'), member, directory)).toBe(true);
    expect(hasVeto(named('finance'), finance, directory)).toBe(true);
    expect(hasVeto(named('law', 'head'), finance, directory)).toBe(false);
  });
});
