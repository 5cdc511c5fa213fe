import { BodyEntity, BodyMemberEntity } from './body.entity.js';
import { CreateDirectory1767225610000 } from './migrations/1767225610000-create-directory.js';
import { AddSuperiorsAndProxies1767225680000 } from './migrations/1767225680000-add-superiors-and-proxies.js';
import { PersonEntity, PostHoldingEntity } from './person.entity.js';
import { ProxyGrantEntity } from './proxy-grant.entity.js';
import { UnitAliasEntity, UnitEntity } from './unit.entity.js';

export { PostgresDirectoryStore } from './postgres-directory-store.js';
export { PostgresProxyStore } from './postgres-proxy-store.js';
export { StoredDirectorySource } from './stored-directory-source.js';

export const directoryEntities = [
  UnitEntity,
  UnitAliasEntity,
  PersonEntity,
  PostHoldingEntity,
  BodyEntity,
  BodyMemberEntity,
  ProxyGrantEntity,
];
export const directoryMigrations = [CreateDirectory1767225610000, AddSuperiorsAndProxies1767225680000];
