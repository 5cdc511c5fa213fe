import type { DirectoryView, WorkingDays } from '#libs/engine';

/** Loads the directory as it stands now, whole. The view carries the version it shows. */
export interface DirectorySource {
  load(): Promise<DirectoryView>;
}

/** Loads the working-day calendar as it stands now. */
export interface CalendarSource {
  load(): Promise<WorkingDays>;
}
