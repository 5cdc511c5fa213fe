/** 流程换版: running instances move to another version of their workflow. */
export const migration = {
  title: '换版迁移',
  lead: '办理中的件仍按启动时的版本办理。需要改按新版办理的，先预演，再迁移；不能迁移的逐件说明原因，仍按原版本办理。',
  to: (version: number) => `迁移到第${version}版`,
  from: '只迁移',
  everyOlder: '各旧版',
  version: (version: number) => `第${version}版`,
  resetTimers: '期限按新版重新计算',
  reason: '理由',
  reasonHint: '例如：审核时限由7个工作日改为5个工作日',
  dryRun: '预演',
  none: '没有按旧版办理的件。',
  counts: (unchanged: number, changes: number, refused: number) =>
    `可以迁移${unchanged + changes}件（其中办理人、环节或期限有变化${changes}件），不能迁移${refused}件。`,
  unmapped: '旧版有、新版没有的环节，请指定去处',
  unmappedStep: (version: number, title: string) => `第${version}版“${title}”转到`,
  again: '去处已改动，请重新预演。',
  verdicts: { unchanged: '可以迁移，没有变化', changes: '可以迁移', refused: '不能迁移' } as Record<
    string,
    string
  >,
  because: (title: string | null, what: string) => (title ? `“${title}”：${what}` : what),
  added: (names: string) => `增加办理人：${names}`,
  removed: (names: string) => `不再需要办理：${names}`,
  moved: (title: string) => `“${title}”转到新版的对应环节`,
  deadline: (title: string, before: string, after: string) => `“${title}”期限由${before}改为${after}`,
  noDeadline: '不设期限',
  more: '件数较多，未列全；迁移时全部处理。',
  start: '开始迁移',
  effect: (count: number, version: number) =>
    `确认后${count}件改按第${version}版办理，逐件记入办理记录；在后台进行，可以离开本页。`,
  started: '已开始迁移',
  batches: '迁移记录',
  noBatches: '还没有迁移过。',
  batch: (version: number, name: string, moment: string) => `迁移到第${version}版　${name} ${moment}`,
  progress: (migrated: number, refused: number, failed: number, waiting: number) =>
    `已迁移${migrated}件 · 不能迁移${refused}件 · 出错${failed}件 · 等待${waiting}件`,
  finished: '已完成',
  running: '进行中',
  details: '逐件结果',
  states: { waiting: '等待', migrated: '已迁移', refused: '不能迁移', failed: '出错' } as Record<
    string,
    string
  >,
};
