import { describe, it } from '@jest/globals';
import {
  answers,
  disposes,
  end,
  files,
  given,
  givenIn,
  inReview,
  inSignOff,
  personParty,
  reviewed,
  starts,
  step,
  submits,
  unitParty,
  workflow,
} from '../../../testing/src/engine/index.js';

describe('disposing of an opinion', () => {
  it('records what became of it and where it stands in the text', () => {
    given(...reviewed())
      .when(disposes('drafter', 1))
      .thenEmits({
        type: 'OpinionDisposed',
        opinionId: 1,
        disposition: 'adopted',
        place: 'article 4',
        by: 'drafter',
      });
  });

  it.each(['partlyAdopted', 'notAdopted'] as const)('explains what was %s', (disposition) => {
    given(...reviewed())
      .when(disposes('drafter', 1, disposition))
      .thenRefuses('reason.required', { field: 'reason' });
  });

  it('happens once', () => {
    given(...reviewed(), disposes('drafter', 1))
      .when(disposes('drafter', 1))
      .thenRefuses('opinion.disposed', { opinionId: 1 });
  });

  it('is for who holds the pen, while somebody does', () => {
    given(...reviewed())
      .when(disposes('fiona', 1))
      .thenRefuses('act.forbidden');
    given(...inSignOff())
      .when(disposes('drafter', 1))
      .thenRefuses('document.locked');
  });

  it('says the same to others whether or not there is such an opinion', () => {
    for (const opinion of [1, 9]) {
      given(...reviewed())
        .when(disposes('fiona', opinion))
        .thenRefuses('act.forbidden');
    }
  });

  it('knows nothing of an opinion that was replaced or never filed', () => {
    given(
      ...inReview(),
      answers('fiona', 'disagree', { opinion: 'no' }),
      answers('fiona', 'agree'),
      answers('laura', 'agree'),
      answers('carl', 'agree'),
    )
      .when(disposes('drafter', 1))
      .thenRefuses('not_found');
    given(...reviewed())
      .when(disposes('drafter', 9))
      .thenRefuses('not_found');
  });

  it('is open to who writes something else, where the step waits for every opinion to be disposed of', () => {
    const graph = workflow(
      'opinions',
      { drafter: personParty('subject.handler'), reviewers: unitParty('subject.reviewUnits', ['reviewer']) },
      {
        draft: step('write', 'drafter', { then: { submit: 'review' } }),
        review: step('consult', 'reviewers', { then: { done: 'summary' } }),
        summary: step('write', 'drafter', {
          writes: 'opinion-summary',
          gates: ['opinions-disposed'],
          then: { submit: 'closed' },
        }),
        closed: end('closed'),
      },
    );
    const summed = givenIn(
      { graph },
      starts('planner', { reviewUnits: ['finance'] }),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('fiona', 'disagree', { opinion: 'no' }),
    );
    summed.when(files('drafter', 'text-2')).thenRefuses('document.locked');
    summed.when(disposes('fiona', 1)).thenRefuses('act.forbidden');
    summed.and(disposes('drafter', 1)).when(submits('drafter')).thenEmitsAmongOthers('InstanceEnded');
  });
});
