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
};

/** Why a signature cannot be taken off the list. */
export const removalWords: Readonly<Record<string, string>> = {};

/** Why a step cannot be ended early. */
export const closingWords: Readonly<Record<string, string>> = {};

/** How many signatures may be asked for besides. */
export const limitWords = {
  depth: (limit: number) => `加签最多${limit}层。`,
  children: (limit: number) => `一件待办最多加签${limit}人。`,
  groups: (limit: number) => `前一次加签结束后才能再次加签（最多${limit}组）。`,
} as const;
