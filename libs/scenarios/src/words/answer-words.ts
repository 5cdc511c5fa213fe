import type { Answer } from '#libs/engine';

/** Every answer by the word a person uses for it. */
export const answerWords = {
  submit: '提交',
  agree: '同意',
  'agree-with-changes': '有修改意见',
  disagree: '不同意',
  'no-comment': '无意见',
  'not-concerned': '不涉及',
  abstain: '弃权',
  return: '退回',
  reject: '不予验收',
  pass: '通过',
  finding: '发现问题',
  overturn: '推翻验收',
  accept: '销号',
  redo: '再次整改',
  escalate: '提请上级',
  rule: '裁定',
  name: '指定',
  'not-applicable': '不适用',
} satisfies Readonly<Record<Answer, string>>;
