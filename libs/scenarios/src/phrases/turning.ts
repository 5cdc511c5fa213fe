/**
 * Phrases that hold other lines, let time pass or change the world. They are told apart by name, because each has a
 * shape of its own; how they are read stands in `parse/read-line.ts`, what they do in `run/play.ts`.
 */
export const turning = [
  {
    does: 'time',
    form: '到 {日期} {钟点}',
    says: '时间走到那一刻；到点的提醒、视为无意见等依次发生',
    example: '到 2015-10-12 17:30',
  },
  {
    does: 'days',
    form: '过 {数} 个工作日',
    says: '时间走到若干个工作日以后下班的时候',
    example: '过 3 个工作日',
  },
  { does: 'course', form: '经过 {词}', says: '先照着“前情”里的一段办', example: '经过 送到会签' },
  { does: 'now', form: '这时', says: '办到一半，先看看', example: '这时: [{ 环节 会签: 办理中 }]' },
  {
    does: 'refusal',
    form: '不能',
    says: '试一试，应当被拒绝；因为什么写拒绝的代码，“细由”写代码之外的原因。本件不因此改变',
    example: '不能: { 做: 王芳 同意, 因为: seat.not-held }',
  },
  {
    does: 'orders',
    form: '不论先后',
    says: '几件事按各种先后各办一遍，都要办成，后面的结果都要一样',
    example: '不论先后: [李强 同意, 赵敏 同意]',
  },
  {
    does: 'race',
    form: '争先',
    says: '几个人同时动手：各种先后各办一遍，先到的办成，后到的都被拒绝，原因一样',
    example: '争先: { 做: [李强 同意, 赵敏 同意], 因为: seat.closed }',
  },
  {
    does: 'people',
    form: '人事',
    says: '有人离任、到任。离任写姓名；到任写法同机构里的人员',
    example: '人事: { 离任: [李强], 到任: { 赵敏: { 单位: 财政局, 岗位: [reviewer] } } }',
  },
  {
    does: 'grant',
    form: '授权',
    says: '有人在一段时间里由别人代理。“到”那天已经失效',
    example: '授权: { 谁: 李强, 给: 赵敏, 从: 2015-10-01, 到: 2015-11-01 }',
  },
  { does: 'revoke', form: '撤销授权', says: '收回某人给出的全部授权', example: '撤销授权: 李强' },
] as const;

export type TurningPhrase = (typeof turning)[number];
