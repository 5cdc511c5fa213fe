import { describe, expect, it } from '@jest/globals';

import { refuseClassified, secrecyMarkOf } from './secrecy-mark.js';

describe('secrecy marks', () => {
  it.each([
    ['机密★1年\n关于……的通知', '机密'],
    ['绝 密 ★', '绝密'],
    ['　秘密　\n正文', '秘密'],
    ['密级：秘密', '秘密'],
    ['第一行\r\n密 级: 机密 保密期限5年', '机密'],
  ])('finds the level declared in %j', (text, level) => {
    expect(secrecyMarkOf(text)).toBe(level);
  });

  it.each(['党员应当严守党的秘密。', '保守国家机密是每个公民的义务', '', '秘密级文件不得录入'])(
    'lets prose through: %j',
    (text) => {
      expect(secrecyMarkOf(text)).toBeNull();
    },
  );

  it('refuses a level chosen in a form, whatever the text says', () => {
    expect(refuseClassified(['正文'], '内部秘密')).toEqual({
      code: 'document.classified',
      level: '内部秘密',
    });
    expect(refuseClassified(['正文'], '')).toBeNull();
  });
});
