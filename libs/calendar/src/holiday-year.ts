/** One holiday of one year, as the official notice prints it. Days are `MM-DD` of that year. */
export interface Holiday {
  readonly name: string;
  /** Days off, weekends among them. */
  readonly off: readonly string[];
  /** Weekend days worked in exchange 调休上班. */
  readonly worked: readonly string[];
}

/** The notice of one year. */
export interface HolidayYear {
  readonly year: number;
  readonly holidays: readonly Holiday[];
}

export interface HolidayTable {
  /** Changes whenever a day of the table changes, so that a past deadline stays explainable. */
  readonly version: string;
  readonly years: readonly HolidayYear[];
}

/**
 * Holidays with a fixed date, off in any year by regulation. They stand in for a notice that is not out yet; the
 * holidays of the lunar calendar and the shifted weekends stay unknown until it is.
 */
export const FIXED_HOLIDAYS: readonly Holiday[] = [
  { name: '元旦', off: ['01-01'], worked: [] },
  { name: '劳动节', off: ['05-01', '05-02'], worked: [] },
  { name: '国庆节', off: ['10-01', '10-02', '10-03'], worked: [] },
];
