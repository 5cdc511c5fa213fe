export { jumpTargets, type Jump } from './jump.js';
export { resumeRefusal, suspendRefusal } from './suspend.js';
export { reviveRefusal, reviveTargets } from './revive.js';
export { takeBackRefusal } from './take-back/take-back-refusal.js';
