export * from './backward-schedule.js';
export * from './holiday-table.js';
export * from './holiday-year.js';
export * from './working-day-calendar.js';
