/** 工作移交: everything somebody holds goes to others in one batch. */
export const handOver = {
  title: '工作移交',
  lead: '因调离、离任，把名下待办逐件移交接任者。先列出，核对后再确认。',
  leadOffice: '在任人员由本人移交；已离任的，由计划管理员或者专项小组办公室移交。',
  person: '移交人',
  to: '全部移交给',
  toHint: '不选的，按现任岗位逐件确定',
  reason: '事由',
  reasonHint: '例如：调离',
  list: '列出待办',
  none: (name: string) => `${name}名下没有待办事项，无需移交。`,
  count: (count: number, ready: number) => `共${count}件，可移交${ready}件。`,
  columns: { code: '编号', title: '成果', step: '环节', to: '接手人', result: '结果' },
  toOf: (code: string, step: string) => `${code}${step}的接手人`,
  results: {
    proposed: '拟移交',
    'handed-over': '已移交',
    'follows-post': '随岗位由接任者办理，不用移交',
    nobody: '尚无人可以接手',
    refused: '未移交',
  },
  effect: (count: number, from: string) =>
    `确认后${from}名下${count}件待办转给所列接手人，逐件记入办理记录。`,
  submit: '确认移交',
  done: (done: number, left: number) =>
    left === 0 ? `已移交${done}件。` : `已移交${done}件，${left}件未移交。`,
  again: '重新列出',
  more: '待办较多，本次未列全；移交后请再列出一次。',
  proxies: '仍在授予或者接受的代理，须另行收回',
  workflows: '流程定义中写明该人员，须另行修订',
};
