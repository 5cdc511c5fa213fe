import type { BusinessDate } from '#libs/engine';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/**
 * The last day of a limit, a working day by the calendar: `10月9日（周五）`, `10月10日（周六，调休上班）` where a day of
 * the weekend is worked, with the year where it is not the present one.
 */
export function dueDayInWords(day: BusinessDate, today: BusinessDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const worked = weekday === 0 || weekday === 6 ? '，调休上班' : '';
  const yearInWords = day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`;
  return `${yearInWords}${month}月${date}日（周${weekdays[weekday] ?? ''}${worked}）`;
}
