import { describe, expect, it } from '@jest/globals';
import { closingBrackets } from './closing-brackets.js';

describe('brackets at the end of a line', () => {
  it.each([
    ['制定办法。(2015年完成)(市委办负责)', '制定办法。', ['市委办'], '负责'],
    ['制定办法（２０１５年完成）（市委办牵头落实）。', '制定办法', ['市委办'], '牵头落实'],
    ['制定办法。(市委办负责)(2015年完成)', '制定办法。', ['市委办'], '负责'],
    ['制定办法(2015年完成,市委办、市人社局负责)', '制定办法', ['市委办', '市人社局'], '负责'],
    ['制定办法(2015年完成；责任单位：市委办，市人社局)', '制定办法', ['市委办', '市人社局'], '责任单位'],
    ['制定办法(由市委党校(行政学院)牵头)(2015年完成)', '制定办法', ['市委党校(行政学院)'], '牵头'],
  ])('reads %s', (printed, before, names, phrase) => {
    expect(closingBrackets(printed)).toMatchObject({
      before,
      due: { year: 2015 },
      responsible: { names, phrase },
    });
  });

  it('stops at a bracket that belongs to the title', () => {
    expect(closingBrackets('修订暂行办法(试行)(2016年完成)').before).toBe('修订暂行办法(试行)');
    expect(closingBrackets('落实《纲要(2011—2015年)》。(2016年完成)').before).toBe(
      '落实《纲要(2011—2015年)》。',
    );
    expect(closingBrackets('制定办法(分类推进落实)').before).toBe('制定办法(分类推进落实)');
  });

  it('tells units that help from the unit that answers', () => {
    expect(closingBrackets('制定目录（2017年完成，县民政局牵头，县档案馆、县财政局配合）')).toMatchObject({
      responsible: { names: ['县民政局'], phrase: '牵头' },
      assisting: ['县档案馆', '县财政局'],
    });
  });

  it('leaves an unbalanced bracket alone', () => {
    expect(closingBrackets('制定办法)').before).toBe('制定办法)');
    expect(closingBrackets('').before).toBe('');
  });
});
