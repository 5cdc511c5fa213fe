import type { GrantRefusalCode } from '#libs/directory';
import type { RejectionCode } from '#libs/engine';
import type { ImportProblemCode, LedgerRefusalCode } from '#libs/ledger';

export interface ProblemRow {
  readonly status: number;
  readonly title: string;
}

/** What the rules of the process refuse. */
const rejections = {
  not_found: { status: 404, title: '没有找到该事项，或您无权查看。' },
  'instance.exists': { status: 409, title: '本件已经启动办理。' },
  'instance.ended': { status: 409, title: '本件已经办结或者终止，不能再办理。' },
  'seat.closed': { status: 409, title: '本件已经办理，无需再办。' },
  'seat.queued': { status: 409, title: '还没有轮到您办理。' },
  'seat.blocked': { status: 409, title: '本环节暂无可以办理的人员，已提请管理人员处理。' },
  'seat.not-held': { status: 403, title: '本件不由您办理。' },
  'duty.separation': { status: 403, title: '您参与过本件的办理，按规定回避。' },
  'document.changed': { status: 409, title: '正文已更新，本次未提交。您填写的意见已保留。' },
  'document.missing': { status: 409, title: '还没有正文，不能办理。' },
  'document.locked': { status: 409, title: '正文正在送审，现在不能修改。' },
  'answer.unknown': { status: 422, title: '本环节没有这个选项。' },
  'reason.required': { status: 422, title: '请说明理由。' },
  'field.required': { status: 422, title: '有必填内容没有填写。' },
  'return.target': { status: 422, title: '不能退回到这个环节。' },
  'gate.closed': { status: 409, title: '还有未处理的意见，处理后才能提交。' },
  'resubmit.unchanged': { status: 409, title: '退回后正文没有修改，不能直接送回。' },
  'transfer.recipient': { status: 422, title: '不能转给该人员办理。' },
  'transfer.limit': { status: 409, title: '本件转办次数已满。' },
  'withdraw.too-late': { status: 409, title: '已有人办理，不能撤回。' },
  'party.unknown-unit': { status: 422, title: '没有这个单位。' },
  'opinion.disposed': { status: 409, title: '这条意见已经处理。' },
  'message.unexpected': { status: 409, title: '本件现在不等待这个结果。' },
  'timer.gone': { status: 409, title: '该期限已经变更或者取消。' },
  'operation.not-offered': { status: 409, title: '本环节不能办理这项操作。' },
  'seat.claimed': { status: 409, title: '本件由他人办理。' },
  'seat.not-pool': { status: 409, title: '本件已明确办理人，不用认领。' },
  'seat.delegated': { status: 409, title: '本件已委派他人提意见，请先收回委派或者等待意见。' },
  'seat.not-delegated': { status: 409, title: '本件没有委派。' },
  'seat.held': { status: 409, title: '正在等待加签意见，现在不能办理。' },
  'signer.recipient': { status: 422, title: '不能请该人员加签。' },
  'signer.limit': { status: 409, title: '加签已达上限。' },
  'signer.removal': { status: 409, title: '不能减签。' },
  'extension.open': { status: 409, title: '已有延期申请等待批准。' },
  'extension.none': { status: 409, title: '没有等待批准的延期申请。' },
  'extension.days': { status: 422, title: '申请延期的天数超过上限。' },
  'urge.too-soon': { status: 409, title: '今天已催办，下一个工作日可再次催办。' },
  'circulation.unread': { status: 409, title: '还有人员未阅，阅毕后才能办理。' },
  'circulation.closed': { status: 409, title: '本次传阅已经结束。' },
  'question.closed': { status: 409, title: '本次询问已经结束。' },
  recipient: { status: 422, title: '不能发给该人员。' },
  'late-opinion.not-late': { status: 409, title: '本件还没有结束，不用补充意见。' },
  'disposition.missing': { status: 409, title: '这条意见还没有处理结果。' },
  'step.not-closable': { status: 409, title: '本环节不能提前结束。' },
  'take-back.too-late': { status: 409, title: '不能拿回。' },
  'jump.target': { status: 422, title: '不能调整到这个环节。' },
  'jump.same-person': { status: 403, title: '须由另一名管理人员确认。' },
  'token.choose': { status: 422, title: '本件有多处正在办理，请指明调整哪一处。' },
  'instance.suspended': { status: 409, title: '本件已暂停办理，恢复后再办。' },
  'instance.not-suspended': { status: 409, title: '本件没有暂停。' },
  'instance.not-ended': { status: 409, title: '本件还在办理，不能重新启动。' },
  'return.limit': { status: 409, title: '退回次数已达上限，请提请协调。' },
  'field.unknown': { status: 422, title: '表单没有这一项。' },
  'field.invalid': { status: 422, title: '填写的内容不符合要求。' },
  'field.read-only': { status: 422, title: '这一项在本环节不能填写。' },
  'pick.required': { status: 422, title: '请选定后续办理人。' },
  'pick.invalid': { status: 422, title: '不能选定该人员。' },
  'incident.resolved': { status: 409, title: '这项中断已经处理。' },
  'migration.refused': { status: 409, title: '本件不能改按这一版流程办理。' },
  'act.forbidden': { status: 403, title: '您没有办理这项操作的权限。' },
} satisfies Record<RejectionCode, ProblemRow>;

/** What the ledger refuses. */
const ledger = {
  'deliverable.unassigned': { status: 409, title: '请先明确责任人、承办人和分管领导，再启动。' },
  'deliverable.started': { status: 409, title: '本项已经启动，不能再作此变更。' },
  'deliverable.incomplete': { status: 409, title: '完成时限或者牵头单位还没有明确，不能启动。' },
  'deliverable.beyond-year': {
    status: 422,
    title: '完成年度不得自行调整。确需调整的，请提交请示。',
  },
  'directory.unknown': { status: 422, title: '没有这个单位、人员或者机构，或者该人员已离任。' },
  'question.answer': { status: 422, title: '这个答复无法采用，请按要求填写。' },
} satisfies Record<Exclude<LedgerRefusalCode, RejectionCode>, ProblemRow>;

/** Why a plan's file was refused. */
const plans = {
  'plan.empty': { status: 422, title: '文件是空的，没有可以导入的内容。' },
  'plan.too-large': { status: 413, title: '文件过大，不能作为方案导入。' },
  'plan.wrong-format': { status: 422, title: '文件格式不能导入。' },
  'plan.encoding': { status: 422, title: '文件编码无法识别。' },
  'plan.not-a-plan': { status: 422, title: '文件不像一份实施方案。' },
  'plan.bad-rows': { status: 422, title: '文件有读不懂的内容，没有导入。' },
} satisfies Record<ImportProblemCode, ProblemRow>;

/** Why a proxy grant was not entered. */
const proxies = {
  'proxy.person': { status: 422, title: '没有这名人员，或者已经离任。' },
  'proxy.self': { status: 422, title: '不能授权本人代理本人。' },
  'proxy.window': { status: 422, title: '授权的止日应在起日之后，且不早于明天。' },
  'proxy.letter': { status: 422, title: '为他人登记授权代理，须填写授权书。' },
  'proxy.chair': { status: 422, title: '组长表决不得代理。' },
  'proxy.overlap': { status: 409, title: '同一范围、同一时间已有授权代理。' },
  'proxy.loop': { status: 409, title: '授权代理不能转回授权人。' },
} satisfies Record<GrantRefusalCode, ProblemRow>;

/** What the papers and the workflows refuse. */
const papers = {
  'document.classified': { status: 422, title: '本系统不得录入、传输国家秘密。' },
  'attachment.too-many': { status: 409, title: '附件数量已满。' },
  'workflow.invalid': { status: 422, title: '流程文件有错误，没有发布。' },
  'workflow.scenarios-failed': { status: 422, title: '流程的场景没有通过，没有发布。' },
  'migration.scenarios-failed': { status: 422, title: '新版流程的场景没有通过，没有改按新版办理。' },
} satisfies Record<string, ProblemRow>;

/** What the API itself refuses before, around and after the rules. */
const requests = {
  'request.invalid': { status: 400, title: '提交的内容有误，请按提示修改。' },
  'request.malformed': { status: 400, title: '提交的内容无法识别。' },
  'request.cross-site': { status: 403, title: '请求来自其他网站，已拒绝。' },
  'request.not-acceptable': { status: 406, title: '不支持所要求的格式。' },
  'request.too-large': { status: 413, title: '提交的内容过大。' },
  'request.media-type': { status: 415, title: '不支持这种内容格式。' },
  'request.too-many': { status: 429, title: '操作过于频繁，请稍后再试。' },
  'cursor.invalid': { status: 400, title: '翻页标记无效，请重新查询。' },
  'session.required': { status: 401, title: '请先登录。' },
  'session.credentials': { status: 401, title: '用户名或者密码不正确。' },
  'session.throttled': { status: 429, title: '登录尝试过于频繁，请稍后再试。' },
  'setup.token': { status: 403, title: '启用口令不正确。' },
  'idempotency.reused': { status: 422, title: '同一操作编号已用于其他内容，请刷新页面后重试。' },
  'instance.busy': { status: 503, title: '本件正在处理其他操作，请稍后再试。' },
  'outcome.unknown': { status: 503, title: '网络中断，操作结果未知。请重试，不会重复办理。' },
  unavailable: { status: 503, title: '系统暂时不可用，请稍后再试。' },
  internal: { status: 500, title: '系统出现错误，请将编号告知管理员。' },
} satisfies Record<string, ProblemRow>;

/** Every refusal the API can give. A rejection of the engine without a row does not compile. */
export const problemTable = {
  ...rejections,
  ...ledger,
  ...plans,
  ...proxies,
  ...papers,
  ...requests,
} satisfies Record<string, ProblemRow>;
export type ProblemCode = keyof typeof problemTable;
