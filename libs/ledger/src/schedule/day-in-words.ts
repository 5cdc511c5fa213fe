import type { BusinessDate } from '#libs/engine';

/** `8月28日`, with the year when it is not the present one: `2016年8月15日`. */
export function dayInWords(date: BusinessDate, today: BusinessDate): string {
  const [year, month, day] = date.split('-').map(Number);
  const words = `${month}月${day}日`;
  return date.slice(0, 4) === today.slice(0, 4) ? words : `${year}年${words}`;
}
