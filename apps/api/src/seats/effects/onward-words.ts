import type { Seat } from '#libs/engine';

import { dueDayInWords } from '../../instances/day-in-words.js';
import { personName, principalName, type InstanceReading } from '../../instances/instance-reading.js';
import { outcomeWord, stepTitle } from '../../instances/words.js';
import { counted } from '../tally.js';
import type { Foreseen } from './foresee.js';
import type { Prospect } from './prospect.js';

/** Where a paper goes, as the office would say it: `送何镕签批`, `送4个单位征求意见：…`, `转入待抽查`, `办结`. */
export function onwardWords(foreseen: Foreseen): string {
  const { reading, opened, next, nodes, carried } = foreseen;
  const { state } = reading;
  if (state.status === 'ended') {
    return state.outcome === 'rejected' ? '未通过验收，办理结束' : outcomeWord(state.outcome ?? '');
  }
  const standing = carried.length === 0 ? '' : '已有的单位意见沿用；';
  const wait = nodes.find(({ kind }) => kind === 'wait-event');
  if (wait !== undefined) return `${standing}转入${stepTitle(wait)}`;
  if (opened === null) return next.length === 0 ? '' : `送${takers(reading, next)}签批`;
  if (next.length === 0) return `${standing}${stepTitle(opened.step)}暂无可以办理的人员，提请管理人员处理`;
  return standing + openedWords(foreseen, opened);
}

function openedWords(
  { reading, next }: Foreseen,
  { step, activation }: NonNullable<Foreseen['opened']>,
): string {
  const who = takers(reading, next);
  if (next.some(({ purpose }) => purpose === 'appoint')) {
    return `由${who}指定征求意见的单位，或者说明不适用的理由`;
  }
  switch (step.mode) {
    case 'consult': {
      const units = next.map(({ principal }) => principalName(reading.directory, principal));
      return `送${units.length}个单位征求意见：${units.join('、')}`;
    }
    case 'vote': {
      const voters = activation.seats.flatMap((id) => reading.state.seats[id - 1] ?? []).filter(counted);
      return `送${step.stage ?? stepTitle(step)}，${voters.length}人表决`;
    }
    case 'sign':
      return `送${who}签批`;
    case 'write':
    case 'decide':
      return `送${who}${stepTitle(step)}`;
  }
}

/** Until when those asked should answer, and what their silence means: empty where there is no limit. */
export function limitWords(
  { opened, next }: Pick<Foreseen, 'opened' | 'next'>,
  { now, workingDays }: Prospect['context'],
): string {
  const due = next[0]?.due ?? null;
  if (due === null || opened?.step.mode !== 'consult') return '';
  const silent = opened.step.late.some(({ act }) => act === 'deem-no-comment') && next[0]?.purpose === 'duty';
  const day = dueDayInWords(due.date, workingDays.dateOf(now));
  return `${day}前反馈${silent ? '，逾期视为无意见' : ''}。`;
}

/** People who would take the seats; the unit where nobody in it has been named yet. */
function takers({ directory }: InstanceReading, seats: readonly Seat[]): string {
  const names = seats.map(({ holder, principal }) =>
    holder === null ? principalName(directory, principal) : personName(directory, holder),
  );
  return [...new Set(names)].join('、');
}
