import type { StageOnSchedule } from '../../api/models';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { dateOf, shortDay } from '../../words/dates';

/** The five stages with their dates. State is said in words, shown by fill and shape. */
export function StageBar({ stages }: { stages: readonly StageOnSchedule[] }) {
  const { businessDate } = useMe();
  return (
    <ol className="stage-bar" aria-label={words.deliverable.stageBar}>
      {stages.map((stage) => {
        const day = dayOf(stage, businessDate);
        return (
          <li
            key={stage.name}
            className={`stage stage-${stage.state}`}
            aria-current={stage.state === 'current' ? 'step' : undefined}
            aria-label={words.deliverable.stage[stage.state](stage.name, day)}
          >
            <span className="stage-name">
              {stage.state === 'done' && <span aria-hidden>✓ </span>}
              <span className="stage-full">{stage.name}</span>
              <span className="stage-short">{words.stages[stage.name] ?? stage.name}</span>
            </span>
            <span className="stage-day small">
              {day &&
                (stage.state === 'done'
                  ? words.deliverable.stageDone(day)
                  : words.deliverable.stageUntil(day))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** When a past stage was left, otherwise the latest day it may finish. */
function dayOf({ state, leftAt, latestFinish }: StageOnSchedule, today: string): string {
  if (state === 'done' && leftAt) return shortDay(dateOf(leftAt), today);
  return latestFinish ? shortDay(latestFinish, today) : '';
}
