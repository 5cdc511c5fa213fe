import { describe, expect, it } from '@jest/globals';
import {
  corrects,
  draftedBy,
  files,
  given,
  inReview,
  person,
  starts,
} from '../../testing/src/engine/index.js';

describe('filing a text', () => {
  it('is for who holds the pen, and makes them an author', () => {
    given(starts())
      .when(files('drafter', 'text-1'))
      .thenEmits({
        type: 'SubjectChanged',
        contentHash: 'text-1',
        parts: { whole: 'text-1' },
        author: 'drafter',
      });
    expect(given(...draftedBy()).state.authors).toEqual(['drafter']);
  });

  it('is not for others, and not while the text is under way', () => {
    given(starts()).when(files('fiona', 'text-1')).thenRefuses('act.forbidden');
    given(starts()).when(files('ghost', 'text-1')).thenRefuses('act.forbidden');
    given(...inReview())
      .when(files('drafter', 'text-2'))
      .thenRefuses('document.locked');
  });

  it('does not smuggle in an attribute', () => {
    given(starts())
      .when(files('drafter', 'text-1', { handler: 'colleague' }))
      .thenRefuses('act.forbidden');
    given(starts())
      .when(files('drafter', 'text-1', { disclosureProposed: 'public' }))
      .thenEmits({ type: 'SubjectChanged', attributes: { disclosureProposed: 'public' } });
  });
});

describe('correcting attributes', () => {
  it('is done by office and keeps the text and its authors', () => {
    const { state } = given(...inReview()).when(corrects(person('planner'), { late: true }));
    expect(state.subject).toMatchObject({
      contentHash: 'text-1',
      attributes: { late: true, leadUnit: 'lead' },
    });
    expect(state.authors).toEqual(['drafter']);
  });

  it('is done by the system', () => {
    given(...inReview())
      .when(corrects({ kind: 'system', name: 'import', channel: 'batch' }, { late: true }))
      .thenEmits({ type: 'SubjectChanged', author: null });
  });

  it('is not done by a party to the matter, but for the openness the drafter proposes', () => {
    given(...inReview())
      .when(corrects(person('drafter'), { late: false }))
      .thenRefuses('act.forbidden');
    given(starts())
      .when(corrects(person('drafter'), { disclosureProposed: 'public' }))
      .thenEmits('SubjectChanged');
    given(starts())
      .when(corrects(person('drafter'), { handler: 'colleague' }))
      .thenRefuses('act.forbidden');
  });
});
