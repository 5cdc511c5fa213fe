import { scheduleBackward } from '#libs/calendar';
import type { ScheduledStep, WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate, WorkingDayCount } from '#libs/engine';
import type { DeliverableState } from '../deliverable.js';
import { dayInWords } from './day-in-words.js';
import type { PathStep } from './workflow-outline.js';

export type LightColor = 'grey' | 'green' | 'yellow' | 'red' | 'blue' | 'paused';

/** A forecast, computed and never set by hand. Colour never stands alone: shape, label and reason go with it. */
export interface ScheduleLight {
  readonly color: LightColor;
  readonly shape: string;
  readonly label: string;
  readonly reason: string;
}

export interface LightInput {
  readonly today: BusinessDate;
  readonly dueDate: BusinessDate | null;
  readonly state: DeliverableState;
  /** Date it was done; read when `state` is `done`. */
  readonly doneOn: BusinessDate | null;
  readonly paused: { readonly reason: string; readonly until: BusinessDate | null } | null;
  readonly path: readonly PathStep[];
  readonly position: Position | null;
}

/** Where a started deliverable stands. */
export interface Position {
  readonly step: string;
  /** Stage of the step, which places a step that is not on the path, such as a ruling. */
  readonly stage: string | null;
  readonly since: BusinessDate | null;
  readonly due: BusinessDate | null;
}

/** So near the due date everybody should look, even when all goes by plan. */
const WARN_WITHIN = 10;

export function scheduleLight(calendar: WorkingDayCalendar, input: LightInput): ScheduleLight {
  const { today, dueDate, state, doneOn, paused } = input;
  if (state === 'done') return light('blue', '✓', '已完成', `${dayInWords(doneOn ?? today, today)}办结`);
  if (paused !== null) return light('paused', 'Ⅱ', '暂停', pauseReason(paused, today));
  if (dueDate === null) return light('grey', '○', '未到启动时间', '完成时限待明确');

  const left = calendar.workingDaysBetween(today, dueDate);
  if (left < 0) return light('red', '■', '已逾期', `已逾期${-left}个工作日`);

  const schedule = scheduleBackward(calendar, input.path, dueDate);
  const slack = left - daysNeeded(calendar, input);
  if (slack < 0) {
    return finalStageIsLate(schedule, input)
      ? light('red', '■', '难以按期', `差${-slack}个工作日`)
      : light('yellow', '▲', '预警', `比倒排计划晚${-slack}个工作日`);
  }
  if (state === 'notStarted') {
    const latestStart = schedule[0]?.latestStart ?? dueDate;
    return light('grey', '○', '未到启动时间', `最迟${dayInWords(latestStart, today)}启动`);
  }
  if (left <= WARN_WITHIN) return light('yellow', '▲', '预警', `距完成时限${left}个工作日`);
  return light('green', '●', '按进度', `余${slack}个工作日`);
}

/** Working days the steps still ahead take: what is left of the present one, and all that follow in full. */
function daysNeeded(calendar: WorkingDayCalendar, { path, position, today }: LightInput): number {
  if (position === null) return total(path);
  const index = path.findIndex((step) => step.id === position.step);
  const current = path[index];
  // A step beside the path needs at least what its stage needs from its beginning.
  if (current === undefined) return total(path.slice(stageBegins(path, position.stage)));
  const finish = position.due ?? (position.since && calendar.addWorkingDays(position.since, current.length));
  const rest = finish === null ? current.length : Math.max(0, calendar.workingDaysBetween(today, finish));
  return rest + total(path.slice(index + 1));
}

/** Whether the last stage should have begun and has not: what is lost then can hardly be made up. */
function finalStageIsLate(
  schedule: readonly ScheduledStep[],
  { path, position, today }: LightInput,
): boolean {
  const finalStage = path.at(-1)?.stage ?? null;
  const begins = schedule[stageBegins(path, finalStage)];
  return begins !== undefined && position?.stage !== finalStage && today > begins.latestStart;
}

function stageBegins(path: readonly PathStep[], stage: string | null): number {
  const index = path.findIndex((step) => step.stage === stage);
  return index < 0 ? path.length : index;
}

function total(steps: readonly { readonly length: WorkingDayCount }[]): number {
  return steps.reduce((sum, step) => sum + step.length, 0);
}

function pauseReason({ reason, until }: NonNullable<LightInput['paused']>, today: BusinessDate): string {
  return until === null ? reason : `${reason}，至${dayInWords(until, today)}`;
}

function light(color: LightColor, shape: string, label: string, reason: string): ScheduleLight {
  return { color, shape, label, reason };
}
