import type { InstanceOffers, OfferedOperation } from '#libs/engine';

/** What a button says, for everything that can be done about a seat besides answering it. */
export const seatOperationWords = {
  claim: '认领',
  unclaim: '放回待领',
  transfer: '转办',
  delegate: '请他人先提意见（委派）',
  recall: '收回委派',
  advise: '提出意见（受委派）',
  'add-before': '前加签（先请他人签）',
  'add-after': '后加签（我签后再请他人签）',
  'add-parallel': '并加签（请他人一并签）',
  'release-signers': '不再等待加签',
  'remove-signer': '减签',
  'ask-extension': '申请延期',
  'decide-extension': '批复延期',
  urge: '催办',
  copy: '抄送',
  circulate: '传阅',
  ask: '询问',
  'take-back': '拿回',
  'late-opinion': '补充意见（不计入）',
  'close-early': '提前结束征求意见',
} as const satisfies Record<OfferedOperation, string>;

/** The same for an instance as a whole. */
export const instanceOperationWords = {
  withdraw: '撤回',
  terminate: '终止办理',
  suspend: '暂停',
  resume: '恢复办理',
  revive: '重新启动',
  comment: '批注',
} as const satisfies Record<InstanceOffers['operations'][number]['operation'], string>;
