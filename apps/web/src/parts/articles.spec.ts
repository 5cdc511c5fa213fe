import { describe, expect, it } from '@jest/globals';
import { articleLabels, chineseNumeral, paragraphsOf } from './articles';

describe('a text with articles', () => {
  it('keeps the title, headings and articles apart', () => {
    const kinds = paragraphsOf(
      '某项制度\n第一章　总则\n第一条　为规范工作，制定本制度。\n本条所称工作，另行规定。',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['title', 'heading', 'article', 'plain']);
  });

  it('does not take a sentence for a title', () => {
    expect(paragraphsOf('为规范工作，制定本制度。')[0]?.kind).toBe('plain');
  });

  it('lists the articles in order, also when the text came from a word processor', () => {
    expect(articleLabels('第一条 甲\r\n\r\n第二条　乙')).toEqual(['第一条', '第二条']);
  });

  it('does not take a mention within a sentence for an article', () => {
    expect(articleLabels('依照第三条办理。')).toEqual([]);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [31, '三十一'],
    [105, '一百零五'],
    [110, '一百一十'],
  ])('counts %i as %s', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
  });
});
