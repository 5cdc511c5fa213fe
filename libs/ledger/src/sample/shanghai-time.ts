import type { Instant } from '#libs/engine';

/** The instant at which the clocks in Shanghai show `2015-09-24 09:00`. */
export function instantOf(moment: string): Instant {
  return Date.parse(`${moment.replace(' ', 'T')}:00+08:00`) as Instant;
}
