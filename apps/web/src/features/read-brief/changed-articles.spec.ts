import { describe, expect, it } from '@jest/globals';
import { changedArticles } from './changed-articles';

describe('the changes in a brief', () => {
  it('are one line an article, without blank lines and what stayed', () => {
    const paragraphs = [
      { kind: 'same' as const, from: '第一条　甲', to: '第一条　甲' },
      { kind: 'changed' as const, from: '第二条　乙', to: '第二条　丙' },
      { kind: 'added' as const, to: '' },
      { kind: 'removed' as const, from: '附则' },
    ];
    expect(changedArticles({ from: 1, to: 2, paragraphs })).toEqual([
      { kind: 'changed', label: '第二条', text: '丙' },
      { kind: 'removed', label: null, text: '附则' },
    ]);
  });
});
