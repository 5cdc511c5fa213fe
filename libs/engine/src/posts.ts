/** Posts as a workflow names them: `drafter`, `reviewer`, `deputy-head`, `head`, `inspector`, `chair`, `member` … */
export type Post = string;

/** Duties held outside the business chain, checked where a command is reserved to them. */
export type Duty =
  | 'plan-administrator'
  | 'group-secretariat'
  | 'supervisor'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator';
