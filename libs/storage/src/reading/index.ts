export { PostgresInstanceReader } from './postgres-instance-reader.js';
export { PostgresSeatLists, type ListedSeat, type SeatPlace, type SeatTaker } from './postgres-seat-lists.js';
