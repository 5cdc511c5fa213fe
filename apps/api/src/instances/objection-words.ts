/** Why somebody cannot be asked to take, sign, read or advise: after their name, in brackets. */
export const objectionWords: Readonly<Record<string, string>> = {
  author: '拟稿人',
  excluded: '按规定回避',
  involved: '参与过本件办理，按规定回避',
  inactive: '已离任',
  unknown: '没有这个人员',
  self: '即本人',
  vote: '表决不得转办',
  seated: '已在本环节办理',
  loop: '本轮已经转办过',
  unit: '不在本单位',
  ineligible: '不符合条件',
  'not-asked': '本环节不选定此类人员',
  twice: '重复',
};

/** Why a signature cannot be taken off the list. */
export const removalWords: Readonly<Record<string, string>> = {
  none: '没有等待签署的加签人。',
  purpose: '这一席位不能减签。',
  answered: '该人员已经签署，意见保留，不能减签。',
  chair: '组长席位不能减签。',
  'descendant-answered': '该人员请的加签人已经签署，不能减签。',
  last: '至少保留一名签署人，不能减签。',
};

/** Why a step cannot be ended early. */
export const closingWords: Readonly<Record<string, string>> = {
  mode: '签批、表决不能提前结束。',
  closed: '本环节已经结束。',
  disputed: '本环节正在协调异议，不能提前结束。',
  blocked: '本环节停在管理人员处，不能提前结束。',
};

/** How many signatures may be asked for besides. */
export const limitWords = {
  depth: (limit: number) => `加签最多${limit}层。`,
  children: (limit: number) => `一件待办最多加签${limit}人。`,
  groups: (limit: number) => `前一次加签结束后才能再次加签（最多${limit}组）。`,
} as const;
