const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `9月22日 16:20`, on the clock of Asia/Shanghai. Takes milliseconds since the Unix epoch. */
export function momentInWords(instant: number): string {
  const parts = new Map(shanghai.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('month')}月${parts.get('day')}日 ${parts.get('hour')}:${parts.get('minute')}`;
}
