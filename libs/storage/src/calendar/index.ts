export { PostgresCalendarSource } from './postgres-calendar-source.js';
