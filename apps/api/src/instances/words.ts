import type {
  Actor,
  Answer,
  BlockCause,
  Dispute,
  GraphNode,
  Opinion,
  OpinionDisposition,
  OpinionNature,
  Seat,
  SeatState,
  StepMode,
} from '#libs/engine';

/** The words people read, in one place: what is shown instead of an identifier. */

const answerWords = {
  submit: '提交',
  agree: '同意',
  'agree-with-changes': '原则同意，有修改意见',
  disagree: '不同意',
  'no-comment': '无意见',
  'not-concerned': '不涉及本单位',
  abstain: '弃权',
  return: '退回修改',
  reject: '不予验收',
  pass: '通过',
  finding: '发现问题',
  overturn: '推翻验收',
  accept: '认可',
  redo: '再次整改',
  escalate: '提请上级',
  rule: '裁定',
  name: '指定审核单位',
  'not-applicable': '不适用',
} as const satisfies Record<Answer, string>;

export function isAnswer(word: string): word is Answer {
  return word in answerWords;
}

export function answerWord(answer: Answer): string {
  return answerWords[answer];
}

/** What giving an answer is called in each kind of step. */
export const actWords = {
  write: '提交',
  consult: '提交意见',
  sign: '签批',
  vote: '表决',
  decide: '决定',
} as const satisfies Record<StepMode, string>;

export const seatStateWords = {
  queued: '未到',
  pending: '待办理',
  held: '等待加签意见',
  blocked: '无人办理',
  answered: '已办理',
  'deemed-no-comment': '视为无意见',
  ruled: '按裁定（保留意见）',
  carried: '沿用',
  skipped: '免办',
  cancelled: '已取消',
  removed: '已减签',
} as const satisfies Record<SeatState, string>;

export const natureWords = {
  modify: '修改',
  add: '补充',
  delete: '删除',
  object: '异议',
  'not-concerned': '不涉及',
} as const satisfies Record<OpinionNature, string>;

export const dispositionWords = {
  adopted: '采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '不采纳',
} as const satisfies Record<OpinionDisposition, string>;

/** What the author of an opinion says to its disposition. */
export const responseWords = {
  confirm: '认可',
  reserve: '保留意见',
  escalate: '提请协调',
} as const satisfies Record<NonNullable<Opinion['response']>['kind'], string>;

export const disputeWords = {
  open: '协调中',
  settled: '已协商一致',
  ruled: '已裁定',
  dropped: '已终止',
} as const satisfies Record<Dispute['state'], string>;

/** What became of a request for more time. */
export const extensionWords = {
  asked: '待批',
  granted: '已批准',
  refused: '未批准',
} as const satisfies Record<NonNullable<Seat['extension']>['state'], string>;

export const blockCauseWords = {
  nobody: '按规则没有办理人',
  departed: '原办理人已离任',
  excluded: '办理人均须回避',
  unresolved: '无法确定办理人',
  'no-quorum': '参加表决人数不足',
  'no-decision': '未形成结论',
} as const satisfies Record<BlockCause, string>;

/** Who speaks when no person does. */
export const systemWords = {
  sla: '系统（期限届满）',
  draw: '系统（抽查）',
  import: '系统（导入）',
  run: '系统（自动环节）',
  migration: '系统（流程换版）',
} as const satisfies Record<Extract<Actor, { kind: 'system' }>['name'], string>;

/** Outcomes of steps and ends as the record names them; an author's own outcome keeps its own name. */
const outcomeWords: Readonly<Record<string, string>> = {
  done: '征求意见结束',
  submit: '已提交',
  agreed: '签批通过',
  passed: '表决通过',
  failed: '表决未通过',
  drawn: '抽中核查',
  'not-drawn': '未抽中，直接办结',
  closed: '办结',
  rejected: '未通过验收',
};

export function outcomeWord(outcome: string): string {
  return outcomeWords[outcome] ?? outcome;
}

/** Why a seat was closed without an answer. */
const cancelWords: Readonly<Record<string, string>> = {
  return: '退回',
  withdraw: '撤回',
  terminate: '终止办理',
  decided: '本环节已有结果',
  'not-applicable': '不适用',
  overturn: '推翻验收',
  'closed-early': '提前结束',
  released: '不再等待加签',
  'take-back': '拿回',
  jump: '调整环节',
  removed: '减签',
  settled: '异议已协调',
  dropped: '异议协调终止',
  ruled: '已裁定',
  overdue: '期限届满',
  dedupe: '本轮已同意',
  end: '流程结束',
  enough: '各项已满足条件',
  migrate: '流程换版',
};

export function cancelWord(verb: string): string {
  return cancelWords[verb] ?? verb;
}

/** The steps of the shipped workflow; any other step shows the title its author gave it. */
const stepWords: Readonly<Record<string, string>> = {
  draft: '起草',
  review: '征求意见',
  revise: '修改完善',
  'sign-off': '签批',
  acceptance: '验收表决',
  ruling: '组长裁定',
  draw: '待抽查',
  check: '核查',
  rectify: '整改',
  closed: '办结',
  rejected: '未通过验收',
};

export function stepTitle(node: GraphNode): string {
  if (node.title !== node.id) return node.title;
  return stepWords[node.id] ?? node.title;
}
