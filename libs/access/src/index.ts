export type { Account, AccountStore, NewAccount } from './account.js';
export { logIn } from './log-in.js';
export type { LoginAttempts, ThrottleKey } from './login-throttle.js';
export { hashPassword, longestPassword, shortestPassword } from './password.js';
export type { Refusal, SecurityLog } from './security-log.js';
export { sessionKey, sessionLimits } from './session.js';
export type { Session, SessionStore } from './session.js';
