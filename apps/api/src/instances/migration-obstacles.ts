import type { Graph, MigrationObstacle } from '#libs/engine';

/** Why an instance cannot follow another version of its workflow. */
export const obstacleWords = {
  'same-version': '已经按这一版办理',
  'other-workflow': '不是同一个流程',
  'not-a-safe-point': '正在办理，已有人表态',
  'node-missing': '新版没有对应的环节',
  'node-kind': '新版里是另一种环节',
  'mapped-twice': '两个环节不能并为一个',
  'answered-seat-lost': '已有人在此办理，新版没有这个环节',
  'join-lost': '新版没有对应的汇合',
  'scope-lost': '新版不再调用这个流程',
  'cannot-complete': '按新版从这里走不到结束',
} as const satisfies Record<MigrationObstacle['code'], string>;

/** All of them in one sentence, each with the step it is about. */
export function obstacleSentence(because: readonly MigrationObstacle[], { nodes }: Graph): string | null {
  if (because.length === 0) return null;
  const told = because.map(({ code, nodeId }) => {
    const where = nodeId === null ? '' : `“${nodes[nodeId]?.title ?? nodeId}”：`;
    return `${where}${obstacleWords[code]}`;
  });
  return `${[...new Set(told)].join('；')}。`;
}
