import { dueDayInWords } from '../../instances/day-in-words.js';
import { foresee } from './foresee.js';
import { limitWords, onwardWords } from './onward-words.js';
import type { Prospect } from './prospect.js';

/** 提交: whom the text goes to, until when, and what silence means. Empty where it cannot be told yet. */
export function submitEffect(prospect: Prospect): string {
  const foreseen = foresee(prospect);
  if (foreseen === null) return '';
  return `提交后${onwardWords(foreseen)}。${limitWords(foreseen, prospect.context)}`;
}

/** 同意 of a signer: the next one, or the stage behind the last. */
export function signEffect(prospect: Prospect): string {
  const foreseen = foresee(prospect);
  return foreseen === null ? '' : `您同意后，${onwardWords(foreseen)}。`;
}

/** What naming the units to ask does, or saying that there are none. */
export function appointEffect(prospect: Prospect): string {
  const { step, answer, context } = prospect;
  if (answer === 'not-applicable') {
    const foreseen = foresee(prospect);
    return foreseen === null ? '' : `不再征求意见，${onwardWords(foreseen)}；理由印在审签单上。`;
  }
  if (step.limit === null) return '送您指定的单位征求意见。';
  const { now, workingDays } = context;
  const today = workingDays.dateOf(now);
  const day = dueDayInWords(workingDays.addWorkingDays(today, step.limit), today);
  const silent = step.late.some(({ act }) => act === 'deem-no-comment') ? '，逾期视为无意见' : '';
  return `送您指定的单位征求意见，${day}前反馈${silent}。`;
}
