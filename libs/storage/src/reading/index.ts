export { PostgresInstanceReader } from './postgres-instance-reader.js';
export { PostgresNotices, type Topic } from './postgres-notices.js';
export { PostgresSeatLists, type ListedSeat, type SeatPlace } from './postgres-seat-lists.js';
