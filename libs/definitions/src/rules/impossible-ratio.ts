import type { Ratio } from '#libs/engine';
import type { Remark, Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A share must lie above none and at most at all of the seats. */
export const impossibleRatio: Rule = {
  name: 'impossible-ratio',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, pass, turnout }) => [
      ...remarkOn(id, 'pass', pass),
      ...remarkOn(id, 'turnout', turnout),
    ]),
};

function remarkOn(step: string, key: 'pass' | 'turnout', ratio: Ratio | null): readonly Remark[] {
  if (ratio === null || isShare(ratio)) return [];
  const written = `${ratio.numerator}/${ratio.denominator}`;
  return [
    {
      path: ['steps', step, key],
      message: `比例“${written}”${ratio.numerator > ratio.denominator ? '超过全部席位，永远达不到' : '没有意义'}。`,
      expected: '大于0、不大于1的分数，如 2/3',
    },
  ];
}

function isShare({ numerator, denominator }: Ratio): boolean {
  return denominator > 0 && numerator > 0 && numerator <= denominator;
}
