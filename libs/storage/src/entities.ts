import { accessEntities } from './access/index.js';
import { directoryEntities } from './directory/index.js';
import { documentEntities } from './documents/index.js';
import { ledgerEntities } from './ledger/index.js';
import { requestEntities } from './requests/index.js';
import { runtimeEntities } from './runtime/index.js';

/** Every entity, lib by lib. */
export const entities = [
  ...runtimeEntities,
  ...directoryEntities,
  ...accessEntities,
  ...documentEntities,
  ...ledgerEntities,
  ...requestEntities,
];
