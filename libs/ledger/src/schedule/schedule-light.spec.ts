import { describe, expect, it } from '@jest/globals';
import { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate, WorkingDayCount } from '#libs/engine';
import { scheduleLight } from './schedule-light.js';
import type { LightInput, Position } from './schedule-light.js';

const calendar = new WorkingDayCalendar();
const date = (text: string) => text as BusinessDate;
const step = (id: string, stage: string, length: number) => ({
  id,
  stage,
  length: length as WorkingDayCount,
});

const path = [
  step('draft', '起草', 60),
  step('review', '参加单位审核', 7),
  step('revise', '参加单位审核', 5),
  step('sign-off', '牵头签批', 3),
  step('acceptance', '专项小组验收', 10),
  step('check', '督查', 10),
];
const stages: Record<string, string> = { rectify: '督查', ruling: '专项小组验收' };

function at(id: string, since: string, due: string | null = null): Position {
  const stage = path.find((known) => known.id === id)?.stage ?? stages[id] ?? null;
  return { step: id, stage, since: date(since), due: due === null ? null : date(due) };
}

function lightOf(more: Partial<LightInput>) {
  const { color, shape, reason } = scheduleLight(calendar, {
    today: date('2015-09-24'),
    dueDate: date('2015-12-31'),
    state: more.position == null ? 'notStarted' : 'started',
    doneOn: null,
    paused: null,
    path,
    position: null,
    ...more,
  });
  return `${color} ${shape} ${reason}`;
}

describe('the light of a deliverable on 24 September 2015', () => {
  it('is yellow by 29 working days when an item of 2015 has not been started', () => {
    expect(lightOf({})).toBe('yellow ▲ 比倒排计划晚29个工作日');
  });

  it('is red by 25 when the last stage should have begun and the review still runs (2.4.2)', () => {
    const position = at('review', '2015-09-16', '2015-09-25');
    expect(lightOf({ dueDate: date('2015-09-30'), position })).toBe('red ■ 差25个工作日');
  });

  it('is red by 17 once the due date has passed, also while a finding is put right (3.3.1)', () => {
    expect(lightOf({ dueDate: date('2015-08-31'), position: at('rectify', '2015-09-08') })).toBe(
      'red ■ 已逾期17个工作日',
    );
  });

  it('is yellow when drafting began too late to end in time (2.6.1)', () => {
    expect(lightOf({ dueDate: date('2015-11-30'), position: at('draft', '2015-08-24') })).toMatch(
      /^yellow ▲ 比倒排计划晚\d+个工作日$/,
    );
  });

  it.each([
    ['2.4.3', at('check', '2015-09-21'), '2015-12-31'],
    ['1.1.4', at('acceptance', '2015-09-18', '2015-10-09'), '2015-12-31'],
    ['3.1.2', at('acceptance', '2015-09-14', '2015-09-28'), '2015-10-30'],
    ['1.1.2', at('sign-off', '2015-09-17', '2015-09-25'), '2015-12-31'],
    ['2.2.1', at('sign-off', '2015-09-23', '2015-09-28'), '2015-11-30'],
    ['3.2.3', at('review', '2015-09-22', '2015-10-08'), '2015-12-31'],
    ['2.1.2', at('review', '2015-09-21'), '2015-12-31'],
    ['4.2.2', at('revise', '2015-09-21'), '2015-12-31'],
    ['3.2.4', at('draft', '2015-08-03'), '2015-12-31'],
    ['1.2.2', at('review', '2015-09-21', '2015-09-30'), '2016-12-30'],
    ['1.2.1', at('draft', '2015-09-14'), '2017-12-29'],
  ])('is green for %s', (_code, position, due) => {
    expect(lightOf({ dueDate: date(due), position })).toMatch(/^green ● 余\d+个工作日$/);
  });

  it('is grey with the latest start when there is time', () => {
    expect(lightOf({ dueDate: date('2016-12-30') })).toBe('grey ○ 最迟2016年8月15日启动');
  });

  it('is blue with the day it was done', () => {
    expect(lightOf({ state: 'done', doneOn: date('2015-08-28') })).toBe('blue ✓ 8月28日办结');
  });

  it('shows what a paused item waits for', () => {
    const paused = { reason: '等待省上文件', until: date('2015-10-30') };
    expect(lightOf({ paused, position: at('draft', '2015-08-03') })).toBe(
      'paused Ⅱ 等待省上文件，至10月30日',
    );
  });
});

describe('the light in general', () => {
  it('warns within ten working days of the due date even when all goes by plan', () => {
    const position = at('check', '2015-12-17', '2015-12-31');
    expect(lightOf({ today: date('2015-12-18'), position })).toBe('yellow ▲ 距完成时限9个工作日');
  });

  it('stays yellow, not grey, from the day after the latest start', () => {
    expect(lightOf({ today: date('2016-08-15'), dueDate: date('2016-12-30') })).toMatch(/^grey/);
    expect(lightOf({ today: date('2016-08-16'), dueDate: date('2016-12-30') })).toBe(
      'yellow ▲ 比倒排计划晚1个工作日',
    );
  });

  it('counts a step beside the path from the beginning of its stage', () => {
    expect(lightOf({ position: at('ruling', '2015-09-21') })).toBe('green ● 余46个工作日');
  });

  it('names no date while the due date is open', () => {
    expect(lightOf({ dueDate: null })).toBe('grey ○ 完成时限待明确');
  });
});
