import type {
  Authority,
  BlockCause,
  Dispute,
  InstanceStatus,
  OpinionDisposition,
  SeatState,
} from '#libs/engine';

/** What a seat is, in a word. `answered` is followed by the answer, `cancelled` and `removed` by what closed them. */
export const seatWords = {
  queued: '未到',
  pending: '待办理',
  held: '等待加签',
  blocked: '无人办理',
  answered: '已办',
  'deemed-no-comment': '视为无意见',
  ruled: '按裁定',
  carried: '沿用',
  skipped: '免办',
  cancelled: '已取消',
  removed: '已减签',
} satisfies Readonly<Record<SeatState, string>>;

export const blockWords = {
  nobody: '无人',
  departed: '人已离任',
  excluded: '全部回避',
  unresolved: '算不出',
  'no-quorum': '人数不足',
  'no-decision': '没有结论',
} satisfies Readonly<Record<BlockCause, string>>;

export const instanceWords = {
  running: '办理中',
  returned: '退回修改中',
  suspended: '挂起',
  ended: '办结',
  terminated: '终止',
  incident: '故障',
} satisfies Readonly<Record<InstanceStatus, string>>;

export const dispositionWords = {
  adopted: '采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '不采纳',
} satisfies Readonly<Record<OpinionDisposition, string>>;

export const disputeWords = {
  open: '协调中',
  settled: '已化解',
  ruled: '已裁定',
  dropped: '已撤下',
} satisfies Readonly<Record<Dispute['state'], string>>;

export const authorityWords = {
  own: '本人',
  proxy: '代理',
  delegate: '受委派',
  administrator: '管理职权',
  system: '系统',
} satisfies Readonly<Record<Authority, string>>;
