import { fold } from '../printed/fold.js';
import type { OutputKind } from '../plan-import.js';
import { actionVerbOf, isCarryingOut } from './action-verb.js';
import { clausesOf } from './clauses.js';

const byEnding: readonly (readonly [RegExp, OutputKind])[] = [
  [/(?:模型|数据库|人才库|专家库|资源库|信息库|项目库|名录库|信息系统|信息平台|平台)$/u, 'model-or-database'],
  [/(?:规划|计划|方案)$/u, 'plan'],
  [/(?:机制|体系)$/u, 'mechanism'],
];

/**
 * What kind of result a title promises. The last clause that begins with a verb decides: 推进…，建立…机制 is a
 * mechanism. Work carried out (落实, 做好, 组织实施) is an activity whatever its title ends with.
 */
export function outputKindOf(title: string): OutputKind {
  const clause = clausesOf(title).findLast((each) => actionVerbOf(each) !== null) ?? title;
  const verb = actionVerbOf(clause);
  if (verb !== null && isCarryingOut(verb)) return 'activity';
  const ending = withoutClosers(clause);
  return byEnding.find(([pattern]) => pattern.test(ending))?.[1] ?? 'text';
}

/** Without the 》 and (试行) a name may end with. */
function withoutClosers(clause: string): string {
  return fold(clause).replace(/(?:\([^()]*\)|[》”"。])+$/u, '');
}
