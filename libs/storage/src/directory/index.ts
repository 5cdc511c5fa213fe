import { BodyEntity, BodyMemberEntity } from './body.entity.js';
import { CreateDirectory1767225610000 } from './migrations/1767225610000-create-directory.js';
import { PersonEntity, PostHoldingEntity } from './person.entity.js';
import { UnitAliasEntity, UnitEntity } from './unit.entity.js';

export { PostgresDirectoryStore } from './postgres-directory-store.js';
export { StoredDirectorySource } from './stored-directory-source.js';

export const directoryEntities = [
  UnitEntity,
  UnitAliasEntity,
  PersonEntity,
  PostHoldingEntity,
  BodyEntity,
  BodyMemberEntity,
];
export const directoryMigrations = [CreateDirectory1767225610000];
