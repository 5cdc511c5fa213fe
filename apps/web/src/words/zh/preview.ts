/** Who comes next, and what would be if. */
export const preview = {
  title: '接下来',
  lead: '按本件现在的情况推演，供参考；实际以办理为准。',
  empty: '办理已经结束，没有后续环节。',
  noExpected: '后续走向取决于当前环节的结果，见下。',
  notStarted: '启动后，后续环节和办理人列在这里。',
  expected: '预计经过的环节',
  possible: (count: number) => `可能的其他走向（${count}）`,
  window: (opens: string, due: string | null) => (due ? `${opens}起，${due}前办结` : `${opens}起`),
  onCondition: (what: string) => `前提：${what}`,
  /** As the server words it among the unknowns. */
  dependsOn: (what: string) => `取决于：${what}`,
  shared: (unit: string) => `${unit}（办理人未定）`,
  stateBecause: (state: string, reason: string) =>
    reason.startsWith(state) ? reason : `${state}：${reason}`,
  proxies: (names: string) => `${names}可代为办理`,
  incomplete: '走向较多，以上未列全。',
  suppose: '如果……',
  absent: '某人不在',
  returnTo: '退回到',
  returnToHint: '选择环节',
  supposed: '以下按假设推演，不影响实际办理。',
  clear: '取消假设',
};
