const digits = '零一二三四五六七八九';

/** 一 … 九十九, or western digits of either width already folded. `null` when it is neither. */
export function numberOf(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  if (!/^[一二三四五六七八九十]{1,3}$/.test(text)) return null;
  if (!text.includes('十')) return text.length === 1 ? digits.indexOf(text) : null;
  const [tens = '', ones = '', ...more] = text.split('十');
  if (more.length > 0 || tens.length > 1 || ones.length > 1) return null;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

/** 二〇一六年 → 2016年. Years are spelled digit by digit. */
export function withDigitYears(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year.replace(/[〇○]/g, '零')].map((digit) => digits.indexOf(digit)).join(''),
  );
}
