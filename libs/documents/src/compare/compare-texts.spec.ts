import { describe, expect, it } from '@jest/globals';

import { compareTexts } from './compare-texts.js';

const articles = [
  '第一条 为严肃党内政治生活，制定本制度。',
  '第二条 党员领导干部应当参加双重组织生活会。',
  '第三条 每年至少参加四次。',
  '第四条 本制度自印发之日起施行。',
];

describe('comparing two versions', () => {
  it('marks exactly the articles that changed', () => {
    const to = articles.with(2, '第三条 每年至少参加两次。');
    const changes = compareTexts(articles.join('\n'), to.join('\n'));
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'changed', 'same']);
  });

  it('marks the words inside a changed article', () => {
    const [change] = compareTexts('每年至少参加四次。', '每年至少参加两次。');
    if (change?.kind !== 'changed') throw new Error(`Expected a change, found ${change?.kind}`);
    const wordsOf = (kind: string) => change.words.filter((run) => run.kind === kind).map((run) => run.text);
    expect(wordsOf('removed').join('')).toContain('四');
    expect(wordsOf('added').join('')).toContain('两');
    expect(change.words[0]).toEqual({ kind: 'same', text: '每年至少参加' });
  });

  it('shows a new article as added and an old one as removed', () => {
    const inserted = [...articles.slice(0, 3), '第四条 会议记录由支部保存备查。', ...articles.slice(3)];
    const changes = compareTexts(articles.join('\n'), inserted.join('\n'));
    expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', to: '第四条 会议记录由支部保存备查。' },
    ]);
    expect(compareTexts(inserted.join('\n'), articles.join('\n')).map(({ kind }) => kind)).toContain(
      'removed',
    );
  });

  it('finds nothing in the same text and everything in an empty one', () => {
    expect(compareTexts('甲\n乙', '甲\n乙').every(({ kind }) => kind === 'same')).toBe(true);
    expect(compareTexts('', '甲\n乙')).toEqual([
      { kind: 'added', to: '甲' },
      { kind: 'added', to: '乙' },
    ]);
    expect(compareTexts('', '')).toEqual([]);
  });

  it('answers within seconds for two long texts without a line in common', () => {
    const long = (seed: string) => Array.from({ length: 20_000 }, (_, i) => `${seed}${i}`).join('\n');
    const started = performance.now();
    compareTexts(long('甲'), long('乙'));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
