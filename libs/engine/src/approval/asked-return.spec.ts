import { describe, expect, it } from '@jest/globals';
import {
  answers,
  bodyParty,
  end,
  files,
  givenIn,
  personParty,
  starts,
  step,
  submits,
  unitParty,
  workflow,
} from '../../../testing/src/engine/index.js';
import type { Answer } from '../answers.js';

const parties = {
  drafter: personParty('subject.handler'),
  units: unitParty('subject.reviewUnits', ['reviewer']),
  group: bodyParty('subject.acceptingBody'),
};
const every: readonly Answer[] = ['agree', 'disagree', 'return'];
const back = { to: ['draft', 'polish'], resubmit: 'direct' } as const;

function judged(mode: 'sign' | 'vote', onDisagree: 'collect' | 'immediate') {
  const then: Readonly<Record<string, string>> =
    mode === 'sign' ? { agreed: 'over', disagreed: 'refused' } : { passed: 'over', failed: 'refused' };
  const half = { numerator: 1, denominator: 2 };
  const graph = workflow('judging', parties, {
    draft: step('write', 'drafter', { then: { submit: 'polish' } }),
    polish: step('write', 'drafter', { then: { submit: 'judge' } }),
    judge: step(mode, mode === 'sign' ? 'units' : 'group', {
      answers: every,
      onDisagree,
      pass: half,
      return: back,
      then,
    }),
    over: end('closed'),
    refused: end('rejected'),
  });
  return givenIn({ graph }, starts(), files('drafter', 'text-1'), submits('drafter'), submits('drafter'));
}

const toDraft = { to: 'draft', opinion: 'start again' };
const toPolish = { to: 'polish', opinion: 'a comma' };

describe.each(['sign', 'vote'] as const)('a return asked for in a step of kind %s', (mode) => {
  const [first, second, third] =
    mode === 'sign' ? ['fiona', 'laura', 'carl'] : ['member1', 'member2', 'member3'];

  it('is carried out at once where one disagreement ends the step', () => {
    judged(mode, 'immediate')
      .when(answers(first, 'return', toPolish))
      .thenEmitsAmongOthers(
        { type: 'SeatAnswered', answer: 'return', back: { to: 'polish', resubmit: 'direct' } },
        { type: 'SeatCancelled', verb: 'return', by: first },
        { type: 'RoundOpened', cause: 'return', to: 'polish', reason: 'a comma', resubmit: 'direct' },
      );
  });

  it('is noted where everybody is heard first', () => {
    judged(mode, 'collect')
      .when(answers(first, 'return', toPolish))
      .thenEmits('SeatAnswered');
  });

  it('must name where to go, also where it is only noted', () => {
    judged(mode, 'collect')
      .when(answers(first, 'return', { opinion: 'a comma' }))
      .thenRefuses('return.target');
  });

  it('goes where the one who asked for most wants, with everybody’s reasons, when all have answered', () => {
    const asked = judged(mode, 'collect')
      .and(answers(first, 'return', toPolish))
      .and(answers(second, 'return', toDraft));
    if (mode === 'vote') asked.and(answers('chair', 'disagree', { opinion: 'no' }));
    const after = asked.when(answers(third, 'agree')).thenEmitsAmongOthers({
      type: 'RoundOpened',
      cause: 'return',
      to: 'draft',
      resubmit: 'direct',
      reason: `${first}：a comma；${second}：start again`,
    });
    after.thenEmitsNo('InstanceEnded');
    expect(after.state.rounds.at(-1)?.returnedBy).toBe(4);
  });

  it('asks everybody again if one of those who want the same place says so', () => {
    const asked = judged(mode, 'collect')
      .and(answers(first, 'return', toPolish))
      .and(answers(second, 'return', { ...toPolish, resubmit: 'rewalk' }));
    if (mode === 'vote') asked.and(answers('chair', 'disagree', { opinion: 'no' }));
    asked
      .when(answers(third, 'agree'))
      .thenEmitsAmongOthers({ type: 'RoundOpened', to: 'polish', resubmit: 'rewalk' });
  });
});

describe('a return', () => {
  it('that leads nowhere is a disagreement', () => {
    const graph = workflow('signing', parties, {
      sign: step('sign', 'units', { answers: every, then: { agreed: 'over', disagreed: 'refused' } }),
      over: end('closed'),
      refused: end('rejected'),
    });
    givenIn({ graph }, starts())
      .when(answers('fiona', 'return', { to: 'sign', opinion: 'anew' }))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'disagreed' });
  });

  it('keeps the reason of somebody who is in no directory any more', () => {
    const asked = judged('sign', 'collect')
      .and(answers('fiona', 'return', toPolish))
      .and(answers('laura', 'return', toDraft));
    const directory = asked.world.directory;
    asked
      .meanwhile({ ...directory, person: (id) => (id === 'fiona' ? undefined : directory.person(id)) })
      .when(answers('carl', 'agree'))
      .thenEmitsAmongOthers({ type: 'RoundOpened', reason: 'fiona：a comma；laura：start again' });
  });
});

describe('a return noted in a vote', () => {
  it('counts as a vote against, and lapses where the others carry it', () => {
    judged('vote', 'collect')
      .and(answers('member1', 'return', toDraft))
      .and(answers('member2', 'agree'))
      .and(answers('member3', 'agree'))
      .when(answers('chair', 'agree'))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'passed' });
  });

  it('lets everybody still be heard when the vote is lost already', () => {
    judged('vote', 'collect')
      .and(answers('member1', 'return', toDraft))
      .and(answers('member2', 'disagree', { opinion: 'no' }))
      .when(answers('member3', 'disagree', { opinion: 'no' }))
      .thenEmits('SeatAnswered');
  });
});
