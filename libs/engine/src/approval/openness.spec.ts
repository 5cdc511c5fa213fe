import { describe, expect, it } from '@jest/globals';
import {
  answers,
  disposes,
  draftedBy,
  files,
  given,
  inSignOff,
  reviewed,
  submits,
} from '../../../testing/src/engine/index.js';

const form = { explanation: 'why', proposal: 'agree' };
const proposed = given(
  ...reviewed(),
  disposes('drafter', 1),
  disposes('drafter', 2),
  files('drafter', 'text-2'),
  submits('drafter', { fields: { ...form, disclosure: 'open' } }),
).and(answers('deputy', 'agree'));

describe('whether a result may be made public', () => {
  it('is proposed with the text', () => {
    given(...draftedBy())
      .when(submits('drafter', { fields: { ...form, disclosure: 'open' } }))
      .thenEmitsAmongOthers({
        type: 'SubjectChanged',
        attributes: { disclosureProposed: 'open' },
        author: null,
      });
  });

  it('is decided by the last who signs', () => {
    const { state } = proposed.when(answers('head', 'agree', { fields: { disclosure: 'closed' } }));
    expect(state.subject.attributes).toMatchObject({ disclosureProposed: 'open', disclosure: 'closed' });
  });

  it('follows the proposal where the last signer says nothing else', () => {
    expect(proposed.when(answers('head', 'agree')).state.subject.attributes['disclosure']).toBe('open');
  });

  it('is not decided by an earlier signature, nor where nobody proposed it', () => {
    const { state } = given(...inSignOff(), answers('deputy', 'agree', { fields: { disclosure: 'closed' } }));
    expect(state.subject.attributes).toMatchObject({ disclosureProposed: 'closed' });
    expect(state.subject.attributes['disclosure']).toBeUndefined();
    given(...inSignOff(), answers('deputy', 'agree'))
      .when(answers('head', 'agree'))
      .thenEmitsNo('SubjectChanged');
  });
});
