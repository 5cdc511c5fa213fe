import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  atTheStep,
  given,
  givenIn,
  grant,
  handsOn,
  inAcceptance,
  inReview,
  oneStep,
  removes,
  town,
  type Given,
} from '../../../../testing/src/engine/index.js';

const signing = oneStep('sign');
const ADDED = 6;

function at(
  graph = signing,
  directory = town({ people: { olga: ['office'], omar: ['office'], laurel: ['office'], leo: ['office'] } }),
): Given {
  return givenIn({ graph, directory }, ...atTheStep());
}

describe('taking an added signer away', () => {
  const beside = (): Given => at().and(addsSigners('member1', 'parallel', ['olga']));
  const before = (): Given => at().and(addsSigners('member1', 'before', ['olga', 'omar']));

  it('counts anew at once, and may close the step by it', () => {
    const story = beside();
    for (const member of ['member1', 'member2', 'member3', 'chair']) story.and(answers(member, 'agree'));
    story
      .when(removes('member1', ADDED))
      .thenEmitsAmongOthers(
        { type: 'SeatRemoved', seatId: ADDED, by: 'member1', verb: 'removed' },
        { type: 'InstanceEnded', outcome: 'closed' },
      );
  });

  it('is for who asked, for nobody else in the step', () => {
    beside().when(removes('member2', ADDED)).thenRefuses('act.forbidden');
    beside().when(removes('olga', ADDED)).thenRefuses('act.forbidden');
    beside().when(removes('member1', 99)).thenRefuses('not_found');
  });

  it('passes with the seat to its next holder', () => {
    const story = before().and(handsOn('member1', 'laurel', 'away', 2));
    story.when(removes('member1', ADDED)).thenRefuses('act.forbidden');
    story.when(removes('laurel', ADDED)).thenEmitsAmongOthers({ type: 'SeatRemoved', verb: 'removed' });
  });

  it('may be done by a proxy of who asked', () => {
    const directory = town({
      people: { olga: ['office'] },
      grants: [grant('member1', 'colleague')],
    });
    at(signing, directory)
      .and(addsSigners('member1', 'parallel', ['olga']))
      .when(removes('colleague', ADDED))
      .thenEmitsAmongOthers({ type: 'SeatRemoved', by: 'colleague' });
  });

  it('stays with a proxy who asked, while the seat has not changed hands', () => {
    const granted = town({ people: { olga: ['office'] }, grants: [grant('member1', 'colleague')] });
    const story = at(signing, granted).and(addsSigners('colleague', 'before', ['olga'], { seat: 2 }));
    story.meanwhile(town({ people: { olga: ['office'] } }));
    story.when(removes('colleague', ADDED)).thenEmitsAmongOthers({ type: 'SeatRemoved' });
  });

  it('may be done by whoever sent the text out for opinions', () => {
    at(oneStep('consult'))
      .and(addsSigners('member1', 'parallel', ['olga']))
      .when(removes('drafter', ADDED))
      .thenEmitsAmongOthers({ type: 'SeatRemoved', verb: 'removed' });
    beside().when(removes('drafter', ADDED)).thenRefuses('act.forbidden');
  });

  it('needs the step’s leave, unless it is done by office', () => {
    const graph = oneStep('sign', { may: ['add-parallel'] });
    const story = at(graph).and(addsSigners('member1', 'parallel', ['olga']));
    story
      .when(removes('member1', ADDED))
      .thenRefuses('operation.not-offered', { operation: 'remove-signer' });
    story
      .when(removes('secretary', ADDED, 'left'))
      .thenEmitsAmongOthers({ verb: 'removed-by-administrator', type: 'SeatRemoved' });
  });

  it('lets go of who waited when the last of them is gone', () => {
    before()
      .and(removes('member1', ADDED))
      .when(removes('member1', ADDED + 1))
      .thenEmits('SeatRemoved', 'SignerGroupClosed', { type: 'SeatReleased', seatId: 2, to: 'pending' });
  });

  it('keeps what was said: an answer, or the answer of somebody they asked, cannot be taken away', () => {
    before().and(answers('olga', 'agree')).when(removes('member1', ADDED)).thenRefuses('seat.closed');
    const deeper = before()
      .and(addsSigners('olga', 'before', ['laurel', 'leo']))
      .and(answers('laurel', 'agree'));
    deeper.when(removes('member1', ADDED)).thenRefuses('signer.removal', { because: 'descendant-answered' });
    const agreed = before().and(addsSigners('olga', 'parallel', ['laurel']));
    agreed.and(answers('olga', 'agree')).when(removes('member1', ADDED)).thenRefuses('seat.closed');
  });

  it('keeps an agreement that waits for signers after it', () => {
    at()
      .and(addsSigners('member1', 'parallel', ['olga']))
      .and(addsSigners('olga', 'after', ['omar']))
      .when(removes('member1', ADDED))
      .thenRefuses('signer.removal', { because: 'answered' });
  });

  it('takes the signers they asked for along', () => {
    before()
      .and(addsSigners('olga', 'before', ['laurel']))
      .when(removes('member1', ADDED))
      .thenEmits(
        { type: 'SeatRemoved', seatId: 8 },
        { type: 'SignerGroupClosed', groupId: 2 },
        { type: 'SeatRemoved', seatId: ADDED },
      );
  });
});

describe('taking a signer of the workflow away', () => {
  it('is only for an office, for a reason, and shown as such', () => {
    at()
      .when(removes('member1', 2, 'away'))
      .thenRefuses('act.forbidden');
    at().when(removes('secretary', 2)).thenRefuses('reason.required');
    at()
      .when(removes('secretary', 2, 'long illness'))
      .thenEmits({
        type: 'SeatRemoved',
        seatId: 2,
        verb: 'removed-by-administrator',
        reason: 'long illness',
      });
    const { decision } = at().when(removes('secretary', 2, 'long illness'));
    expect(decision).toMatchObject({ ok: true, action: { authority: 'administrator', onBehalfOf: null } });
  });

  it('is not for an administrator who wrote the text', () => {
    const directory = town({ duties: { drafter: ['plan-administrator'] } });
    givenIn({ graph: signing, directory }, ...atTheStep())
      .when(removes('drafter', 2, 'away'))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('never leaves nobody who could speak, added signers of that seat not counted', () => {
    const story = at()
      .and(removes('secretary', 3, 'x'))
      .and(removes('secretary', 4, 'x'))
      .and(removes('secretary', 5, 'x'));
    story.when(removes('secretary', 2, 'x')).thenRefuses('signer.removal', { because: 'last' });
    story
      .and(addsSigners('member1', 'parallel', ['olga']))
      .when(removes('secretary', 2, 'x'))
      .thenRefuses('signer.removal', { because: 'last' });
  });

  it('does not leave a step without the chair it waits for', () => {
    given(...inAcceptance())
      .when(removes('secretary', 11, 'away'))
      .thenRefuses('signer.removal', { because: 'chair' });
  });

  it('does not take away who was asked to appoint', () => {
    given(...inReview({ reviewUnits: [] }))
      .when(removes('secretary', 2, 'x'))
      .thenRefuses('signer.removal', { because: 'purpose' });
  });
});
