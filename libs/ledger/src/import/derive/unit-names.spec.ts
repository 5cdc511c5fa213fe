import { describe, expect, it } from '@jest/globals';
import { abbreviates, unitNames } from './unit-names.js';

describe('names of units', () => {
  it.each([
    ['市委办', '市委办公室'],
    ['省政府办', '省政府办公厅'],
    ['市纪委', '市纪委机关'],
    ['市发改委', '市发展和改革委员会'],
    ['市人社局', '市人力资源和社会保障局'],
  ])('%s may stand for %s', (short, long) => expect(abbreviates(short, long)).toBe(true));

  it.each([
    ['市委', '市委办公室'],
    ['市委办', '市委编办'],
    ['市委办', '市委人才办'],
    ['市委目督办', '市政府目督办'],
    ['市司法局', '市公安局'],
    ['市委组织部', '市委组织部'],
  ])('%s does not stand for %s', (short, other) => expect(abbreviates(short, other)).toBe(false));

  it('follows no name that could mean two units', () => {
    const uses = ['市政府办', '市政府办公室', '市政府办公厅'].map((name, at) => ({
      name,
      line: at + 1,
      quote: name,
    }));
    const names = unitNames(uses);

    expect(names.aliases[0]?.candidates).toEqual(['市政府办公室', '市政府办公厅']);
    expect(names.canonical('市政府办')).toBe('市政府办');
  });

  it('takes names that differ in width and quotation marks for one', () => {
    const names = unitNames([{ name: '市“两新”组织党工委', line: 1, quote: '' }]);

    expect(names.canonical('市"两新"组织党工委')).toBe('市“两新”组织党工委');
  });
});
