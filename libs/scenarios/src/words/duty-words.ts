import type { Duty } from '#libs/engine';

/** Duties held outside the business chain, by the word printed on the organisation page. */
export const dutyWords = {
  'plan-administrator': '计划管理',
  'group-secretariat': '小组办公室',
  supervisor: '督查',
  'system-administrator': '系统管理',
  'security-administrator': '安全管理',
  'audit-administrator': '审计管理',
} satisfies Readonly<Record<Duty, string>>;
