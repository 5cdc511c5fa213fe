import { accessMigrations } from '../access/index.js';
import { directoryMigrations } from '../directory/index.js';
import { documentMigrations } from '../documents/index.js';
import { ledgerMigrations } from '../ledger/index.js';
import { requestMigrations } from '../requests/index.js';
import { runtimeMigrations } from '../runtime/index.js';

/** Every migration, lib by lib; they run in the order of the number in their name. Append-only. */
export const migrations = [
  ...runtimeMigrations,
  ...directoryMigrations,
  ...accessMigrations,
  ...documentMigrations,
  ...ledgerMigrations,
  ...requestMigrations,
];
