import { scheduleBackward } from '#libs/calendar';
import type { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate, Instant } from '#libs/engine';
import type { Progress } from './progress.js';
import type { WorkflowOutline } from './workflow-outline.js';

/** One stage of the bar a page draws: what the schedule allows, and what happened. */
export interface StageProgress {
  readonly name: string;
  readonly latestStart: BusinessDate | null;
  readonly latestFinish: BusinessDate | null;
  readonly enteredAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly state: 'done' | 'current' | 'upcoming';
}

export function stageProgress(
  calendar: WorkingDayCalendar,
  outline: WorkflowOutline,
  dueDate: BusinessDate | null,
  progress: Progress | null,
): StageProgress[] {
  const schedule = dueDate === null ? [] : scheduleBackward(calendar, outline.path, dueDate);
  const stageOf = (step: string) => outline.steps.get(step)?.stage ?? null;
  const present = outline.stages.indexOf((progress?.step && stageOf(progress.step)) ?? '');
  const ended = progress?.status === 'ended';

  return outline.stages.map((name, index) => {
    const steps = schedule.filter((step) => stageOf(step.id) === name);
    const visits = (progress?.visits ?? []).filter((visit) => stageOf(visit.step) === name);
    const passed = index < present || (ended && visits.length > 0);
    const isPresent = index === present;
    return {
      name,
      latestStart: steps[0]?.latestStart ?? null,
      latestFinish: steps.at(-1)?.latestFinish ?? null,
      enteredAt: visits[0]?.openedAt ?? null,
      leftAt: passed ? (visits.at(-1)?.closedAt ?? null) : null,
      state: passed ? 'done' : isPresent ? 'current' : 'upcoming',
    };
  });
}
