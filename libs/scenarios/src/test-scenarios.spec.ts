import { describe, expect, it } from '@jest/globals';
import { formatProblem } from '#libs/definitions';
import { previewOf } from '#libs/runtime';
import { compileWorkflows, testScenarios, workflowOf, type TestedScenarios } from './index.js';
import { textsIn } from './testing/shipped-files.js';

const { graphs } = compileWorkflows(textsIn('', 'examples/'));
const towns = textsIn('scenarios/towns/');

function tested(source: string): TestedScenarios {
  return testScenarios(source, {
    file: 'x.yaml',
    workflows: graphs,
    townNamed: (name) => (name === 'broken' ? '人员: 无' : towns.get(name)),
    foresee: previewOf,
  });
}

/** A file about co-signing with these lines under 依次 and 那么. */
function file(lines: readonly string[], checks: readonly string[] = ['本件: 办理中']): string {
  return [
    '流程: co-sign',
    '机构: county',
    '开始: 2015-09-14 09:00',
    '事项: { handler: 王芳, leadUnit: 发展改革局, reviewUnits: [财政局, 法制办] }',
    '前情: { 送到会签: [王芳 发起, 王芳 交稿 第一稿, 王芳 提交] }',
    '场景:',
    '  - 名称: 试',
    '    已知: 送到会签',
    '    依次:',
    ...lines.map((line) => `      - ${line}`),
    '    那么:',
    ...checks.map((line) => `      - ${line}`),
  ].join('\n');
}

function problemsOf(source: string): readonly string[] {
  const result = tested(source);
  return result.ok ? [] : result.problems.map(formatProblem);
}

function differencesOf(source: string): readonly (string | null)[] {
  const result = tested(source);
  expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([]);
  return result.ok ? result.results.map(({ difference }) => difference) : [];
}

describe('a file of scenarios', () => {
  it.each([
    ['a phrase nobody knows', ['李强 同义'], 'x.yaml:10:9 错误 “李强 同义”看不懂。应为：同意。 [phrase]'],
    [
      'a phrase with too few words',
      ['李强 转办'],
      'x.yaml:10:9 错误 “李强 转办”看不懂。应为：‹谁› 转办 ‹人›，或 ‹谁› 把 ‹席› 转办 ‹人›。 [phrase]',
    ],
    ['somebody who does not live there', ['李四 同意'], 'x.yaml:10:9 错误 机构里没有这个人：“李四”。应为：'],
    ['a step that is not there', ['李强 退回 起笔: 不行'], 'x.yaml:10:9 错误 流程里没有这个环节：“起笔”。'],
    [
      'a detail a phrase does not have',
      ['李强 转办 赵敏: { 原因: 出差 }'],
      'x.yaml:10:21 错误 这里没有“原因”这一项。应为：说明、环节。 [phrase]',
    ],
    [
      'a detail of the wrong kind',
      ['李强 申请延期: { 天数: 三天 }'],
      'x.yaml:10:24 错误 “天数”写得不对。应为：一个整数。 [phrase]',
    ],
    [
      'words where there are none',
      ['李强 签收: 好'],
      'x.yaml:10:16 错误 这里不写说明。应为：去掉冒号和后面的话。',
    ],
    ['no words where some are needed', ['李强 评论'], 'x.yaml:10:9 错误 还要写一句话。'],
    ['a time that is none', ['到 2015-13-01 10:00'], 'x.yaml:10:9 错误 时间看不懂。'],
    ['a number of days that is none', ['过 几 个工作日'], 'x.yaml:10:9 错误 天数看不懂。'],
    [
      'a course that was not told',
      ['经过 送到签发'],
      'x.yaml:10:9 错误 前情里没有“送到签发”。应为：送到会签。',
    ],
    [
      'a refusal without its code',
      ['不能: { 做: 李强 同意, 因为: 不行 }'],
      'x.yaml:10:9 错误 “因为”后面写拒绝的代码。应为：如 因为: seat.closed。 [phrase]',
    ],
    ['too many things in any order', [`不论先后: [${'李强 同意, '.repeat(5)}]`], '不论先后的事太多。'],
    ['a check among those who race', ['争先: { 做: [轮次], 因为: seat.closed }'], '冒号后面要写一样东西。'],
    [
      'a grant without its end',
      ['授权: { 谁: 李强, 给: 赵敏, 从: 2015-09-14 }'],
      'x.yaml:10:9 错误 缺少“到”。',
    ],
    ['two things in one line', ['{ 李强 同意: 好, 陈静 同意: 好 }'], 'x.yaml:10:9 错误 一行只说一件事。'],
    ['an event nobody knows', ['这时: [{ 发生 催促: 1 }]'], 'x.yaml:10:16 错误 没有“催促”这种事件。'],
  ])('with %s is refused with the place and what would be right', (_, lines, problem) => {
    expect(problemsOf(file(lines)).join('\n')).toContain(problem);
  });

  it.each([
    ['a state no seat can be in', ['李强 的席位: 同意'], '没有“同意”这种情形。'],
    ['an act where something is looked at', ['李强 同意'], '“李强 同意”不是结果。应为：做的事写在“依次”里。'],
    ['an expectation left out', ['轮次'], '冒号后面要写一样东西。'],
  ])('with %s is refused', (_, checks, problem) => {
    expect(problemsOf(file(['李强 签收'], checks)).join('\n')).toContain(problem);
  });

  it.each([
    ['no YAML', '流程: [', 'yaml'],
    ['an unknown key', file([]).replace('流程:', '留程:'), '这里没有“留程”这一项。'],
    ['an unknown workflow', file(['李强 签收']).replace('co-sign', 'no-such'), '没有流程“no-such”。'],
    ['an unknown organisation', file(['李强 签收']).replace('county', 'city'), '没有叫“city”的机构文件。'],
    ['a broken organisation', file(['李强 签收']).replace('county', 'broken'), '机构文件“broken”有错。第1行'],
    ['a day that does not exist', file(['李强 签收']).replace('09-14', '19-14'), '没有这一天。'],
  ])('with %s is refused', (_, source, problem) => {
    expect(problemsOf(source).join('\n')).toContain(problem);
  });

  it('is refused with all its faults at once', () => {
    expect(problemsOf(file(['李强 同义', '李四 同意', '到 明天 上午'])).length).toBe(2);
  });

  it('names the workflow it is about before it is read', () => {
    expect(workflowOf(file([]))).toBe('co-sign');
    expect(workflowOf('a: b')).toBeUndefined();
  });
});

describe('playing a scenario', () => {
  it('tells nothing when all goes as it says', () => {
    expect(differencesOf(file(['李强 同意']))).toEqual([null]);
  });

  it.each([
    ['what is found instead', ['李强 同意'], ['李强 的席位: 待办理'], '应为“待办理”，现在是“已办 同意”'],
    ['a refusal nobody expected', ['李强 不同意'], ['轮次: 1'], '应当办成，却被拒绝：reason.required'],
    [
      'a refusal that did not come',
      ['李强 签收'],
      ['不能: { 做: 李强 同意, 因为: seat.closed }'],
      '应当被拒绝（seat.closed），却办成了',
    ],
    [
      'a refusal for another reason',
      ['李强 签收'],
      ['不能: { 做: 李强 不同意, 因为: seat.closed }'],
      '应当因为 seat.closed 被拒绝，却是：reason.required',
    ],
  ])('tells the first difference in words: %s', (_, lines, checks, difference) => {
    expect(differencesOf(file(lines, checks))[0]).toContain(difference);
  });

  it('does not let what was tried in vain change anything', () => {
    expect(
      differencesOf(file(['不能: { 做: 李强 不同意, 因为: reason.required }'], ['发生 答复: 1'])),
    ).toEqual([null]);
  });

  it('plays every order of what may come in any order, and tells of the one that differs', () => {
    const onlyOneWay = '不论先后: [李强 认领, { 李强 转办 赵敏: 出差 }]';
    expect(differencesOf(file([onlyOneWay]))[0]).toContain('李强 认领：应当办成，却被拒绝');
    const either = '不论先后: [{ 李强 退回 起草: 缺附件 }, { 陈静 签收: }]';
    expect(differencesOf(file([either], ['待办: [陈静]']))).toEqual([null]);
  });

  it('lets the first of those who race win, and refuses the others', () => {
    const race = '争先: { 做: [{ 李强 转办 赵敏: 出差 }, { 李强 转办 田局长: 出差 }], 因为: seat.not-held }';
    expect(differencesOf(file([race], ['发生 转办: 1']))).toEqual([null]);
  });

  it('keeps the holidays it names instead of the official ones', () => {
    const named = file(['李强 签收'], ['李强 的期限: 2015-09-22']).replace(
      '前情:',
      '日历: { 放假: [2015-09-15], 上班: [] }\n前情:',
    );
    expect(differencesOf(named)).toEqual([null]);
    const worked = file(['李强 签收'], ['李强 的期限: 2015-09-19']).replace(
      '前情:',
      '日历: { 上班: [2015-09-19] }\n前情:',
    );
    expect(differencesOf(worked)).toEqual([null]);
  });
});
