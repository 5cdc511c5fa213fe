import { describe, expect, it } from '@jest/globals';
import { baseVersion } from './signatures';

const given = (step: string, person: string, versionNumber: number) => ({
  step,
  given: {
    by: { id: person, name: person },
    at: '2015-09-22T08:20:00.000Z',
    opinion: '',
    versionNumber,
    proxy: null,
  },
});

describe('what a leader compares with', () => {
  it('is the version they answered on last', () => {
    const seats = [given('review', 'tianyu', 1), given('sign-off', 'herong', 2)];
    expect(baseVersion(seats, 'herong', 3)).toEqual({ number: 2, seen: true });
  });

  it('is the version the units were asked about, the first time', () => {
    expect(baseVersion([given('review', 'tianyu', 1)], 'herong', 3)).toEqual({ number: 1, seen: false });
  });

  it('is nothing where the text has not moved since', () => {
    expect(baseVersion([given('review', 'tianyu', 1)], 'herong', 1)).toBeNull();
    expect(baseVersion([], 'herong', 1)).toBeNull();
  });
});
