import { describe, expect, it } from '@jest/globals';
import { failuresIn } from './failures-in';

describe('a refusal for its scenarios', () => {
  it('tells what went another way, after what cannot be read', () => {
    const failures = failuresIn({
      scenarios: [{ file: 'a.yaml', line: 7, name: '四家同意', difference: '应为签批，实为征求意见' }],
      problems: [{ file: 'b.yaml', line: 2, message: '没有这个人员' }],
    });
    expect(failures).toEqual([
      { file: 'b.yaml', line: 2, what: '没有这个人员' },
      { file: 'a.yaml', line: 7, what: '四家同意：应为签批，实为征求意见' },
    ]);
  });

  it('tells nothing where it names none', () => {
    expect(failuresIn({})).toEqual([]);
    expect(failuresIn({ scenarios: [null, 3], problems: 'none' })).toEqual([]);
  });
});
