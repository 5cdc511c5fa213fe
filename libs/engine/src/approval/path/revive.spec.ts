import { describe, expect, it } from '@jest/globals';
import { effectsOf } from '../../effects-of.js';
import {
  answers,
  behindTheJoin,
  closed,
  files,
  fiveStages,
  given,
  givenIn,
  inReview,
  revives,
  starts,
  submits,
  terminates,
  town,
  twoBranches,
} from '../../../../testing/src/engine/index.js';
import { reviveTargets } from './revive.js';

describe('reviving', () => {
  it('begins a new round at the chosen step, and what had come of it stays in the record', () => {
    const ended = given(...closed());
    expect(ended.state.outcome).toBe('closed');
    const revived = ended.when(revives('supervisor', 'draft'));
    revived.thenEmits(
      { type: 'InstanceRevived', by: 'supervisor', reason: 'new facts' },
      { type: 'RoundOpened', round: 2, cause: 'revive', to: 'draft', resubmit: 'rewalk' },
      { type: 'TokenPlaced', nodeId: 'draft' },
      { type: 'ActivationOpened', nodeId: 'draft', round: 2 },
      { type: 'SeatOpened', holder: 'drafter', state: 'pending' },
    );
    expect(revived.state).toMatchObject({ status: 'returned', outcome: null, endedAt: null });
    expect(ended.events).toContainEqual(
      expect.objectContaining({ type: 'InstanceEnded', outcome: 'closed' }),
    );
    expect(effectsOf(fiveStages(), revived.state, revived.events[0]!)).toMatchObject([
      { topic: 'instance-revived' },
      { topic: 'instance-revived' },
    ]);
  });

  it('asks everybody again', () => {
    const { state } = given(
      ...closed(),
      revives('supervisor', 'draft'),
      submits('drafter', { opinion: 'the same text' }),
    );
    expect(state.seats.slice(-3).map((seat) => seat.state)).toEqual(['pending', 'pending', 'pending']);
  });

  it('asks for an explanation of a text that did not change', () => {
    given(...closed(), revives('supervisor', 'draft'))
      .when(submits('drafter'))
      .thenRefuses('resubmit.unchanged');
  });

  it('brings back what was terminated', () => {
    const { state } = given(...inReview(), terminates('secretary'), revives('secretary', 'review'));
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['review']);
  });

  it('is by office or by who supervises, and never by an author', () => {
    given(...closed())
      .when(revives('fiona', 'draft'))
      .thenRefuses('act.forbidden');
    given(...closed())
      .when((state, world) => ({
        ...revives('secretary', 'draft')(state, world),
        by: { kind: 'system', name: 'sla', channel: 'timer' },
      }))
      .thenRefuses('act.forbidden');
    givenIn(
      { directory: town({ duties: { drafter: ['supervisor'] } }) },
      starts('secretary'),
      files('drafter', 'text-1'),
    )
      .when(revives('drafter', 'draft'))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('says why, and goes to a human step outside the parallel branches', () => {
    given(...closed())
      .when(revives('secretary', 'draft', ' '))
      .thenRefuses('reason.required');
    for (const to of ['risk', 'closed', 'mend', 'draw']) {
      given(...closed())
        .when(revives('secretary', to))
        .thenRefuses('jump.target', { to });
    }
    const signed = givenIn({ graph: twoBranches() }, ...behindTheJoin(), answers('head', 'agree'));
    expect(reviveTargets(twoBranches(), signed.state)).toEqual(['draft', 'leader']);
    signed.when(revives('secretary', 'law1')).thenRefuses('jump.target', { offered: ['draft', 'leader'] });
  });

  it('is for what is over', () => {
    given(...inReview())
      .when(revives('secretary', 'draft'))
      .thenRefuses('instance.not-ended');
  });
});
