export { PostgresInstanceReader } from './postgres-instance-reader.js';
export { PostgresSeatLists, type ListedSeat, type SeatPlace } from './postgres-seat-lists.js';
