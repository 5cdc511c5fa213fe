import { AccountEntity } from './account.entity.js';
import { LoginAttemptEntity } from './login-attempt.entity.js';
import { CreateAccess1767225650000 } from './migrations/1767225650000-create-access.js';
import { SessionEntity } from './session.entity.js';

export const accessEntities = [AccountEntity, SessionEntity, LoginAttemptEntity];
export const accessMigrations = [CreateAccess1767225650000];
export { PostgresAccountStore } from './postgres-account-store.js';
export { PostgresLoginAttempts } from './postgres-login-attempts.js';
export { PostgresSecurityLog } from './postgres-security-log.js';
export { PostgresSessionStore } from './postgres-session-store.js';
