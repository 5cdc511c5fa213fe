import { describe, it } from '@jest/globals';
import {
  answers,
  end,
  givenIn,
  starts,
  step,
  unitParty,
  workflow,
} from '../../../../testing/src/engine/index.js';
import type { Answer } from '../../answers.js';

type Words = Parameters<typeof step>[2];

const every: readonly Answer[] = ['agree', 'disagree', 'no-comment', 'abstain', 'return'];

/** Finance (Fiona), law (Laura or Lars) and culture (Carl) sign. */
function signedBy(
  words: Omit<Words, 'then'>,
  then: Words['then'] = { agreed: 'over', disagreed: 'refused' },
) {
  const parties = { units: unitParty('subject.reviewUnits', ['reviewer']) };
  return workflow('signing', parties, {
    sign: step('sign', 'units', { answers: every, ...words, then }),
    over: end('closed'),
    refused: end('rejected'),
  });
}

function signing(words: Omit<Words, 'then'>, then?: Words['then']) {
  return givenIn({ graph: signedBy(words, then) }, starts());
}

const no = { opinion: 'no' };
const AGREED = { type: 'ActivationClosed', outcome: 'agreed' } as const;
const DISAGREED = { type: 'ActivationClosed', outcome: 'disagreed' } as const;
const UNDECIDED = { type: 'ActivationBlocked', cause: 'no-decision' } as const;

describe('signing by any one', () => {
  it('is done by the first who agrees, and the others are told nothing more is needed', () => {
    signing({ require: 'any' })
      .when(answers('fiona', 'agree'))
      .thenEmitsAmongOthers(
        { type: 'SeatCancelled', seatId: 2, verb: 'decided', by: 'fiona' },
        { type: 'SeatCancelled', seatId: 3, verb: 'decided' },
        AGREED,
      );
  });

  it('tells the second who was faster', () => {
    const twice = workflow(
      'signing',
      { units: unitParty('subject.reviewUnits', ['reviewer']) },
      {
        first: step('sign', 'units', { require: 'any', then: { agreed: 'second' } }),
        second: step('sign', 'units', { then: { agreed: 'over' } }),
        over: end('closed'),
      },
    );
    givenIn({ graph: twice }, starts(), answers('fiona', 'agree'))
      .when(answers('carl', 'agree', { seat: 3 }))
      .thenRefuses('seat.closed', { state: 'cancelled', by: 'fiona' });
  });

  it('is left to the others by a disagreement, and fails when all have answered and none agreed', () => {
    const left = signing({ require: 'any' }).and(answers('fiona', 'disagree', no));
    left.when(answers('laura', 'agree')).thenEmitsAmongOthers(AGREED);
    left
      .and(answers('laura', 'abstain'))
      .when(answers('carl', 'disagree', no))
      .thenEmitsAmongOthers(DISAGREED);
  });

  it('is not done by a no-comment, even where that counts as agreement', () => {
    signing({ require: 'any', noComment: 'agree' })
      .when(answers('fiona', 'no-comment'))
      .thenEmits('SeatAnswered');
  });

  it('is an impasse when everybody abstains', () => {
    signing({ require: 'any' })
      .and(answers('fiona', 'abstain'))
      .and(answers('laura', 'abstain'))
      .when(answers('carl', 'abstain'))
      .thenEmitsAmongOthers(UNDECIDED);
  });
});

describe('signing by the first response', () => {
  it('is agreed when the first answer is an agreement', () => {
    signing({ require: 'first-response' }).when(answers('carl', 'agree')).thenEmitsAmongOthers(AGREED);
  });

  it('fails when the first answer is a disagreement, whatever the others would say', () => {
    signing({ require: 'first-response', onDisagree: 'collect' })
      .when(answers('carl', 'disagree', no))
      .thenEmitsAmongOthers({ type: 'SeatCancelled', seatId: 1, verb: 'decided', by: 'carl' }, DISAGREED);
  });

  it('leaves it to the next when somebody takes no side', () => {
    const left = signing({ require: 'first-response' })
      .and(answers('fiona', 'abstain'))
      .and(answers('carl', 'no-comment'));
    left.when(answers('laura', 'agree')).thenEmitsAmongOthers(AGREED);
    left.when(answers('laura', 'abstain')).thenEmitsAmongOthers(UNDECIDED);
  });
});

describe('signing by all', () => {
  it('is done when the last has agreed', () => {
    signing({})
      .and(answers('fiona', 'agree'))
      .and(answers('laura', 'agree'))
      .when(answers('carl', 'agree'))
      .thenEmitsAmongOthers(AGREED);
  });

  it('ends at once by a disagreement where the step says so: the others are cancelled, answers given stay', () => {
    const after = signing({})
      .and(answers('laura', 'agree'))
      .when(answers('fiona', 'disagree', no))
      .thenEmits(
        'SeatAnswered',
        { type: 'SeatCancelled', seatId: 3, verb: 'decided', by: 'fiona' },
        DISAGREED,
        'TokenMoved',
        'TokenConsumed',
        'InstanceEnded',
      );
    after.thenEmitsNo('SeatRuled');
  });

  it('hears everybody first where the step collects', () => {
    const heard = signing({ onDisagree: 'collect' });
    heard.when(answers('fiona', 'disagree', no)).thenEmits('SeatAnswered');
    heard.and(answers('fiona', 'disagree', no)).and(answers('laura', 'agree'));
    heard.when(answers('carl', 'agree')).thenEmitsAmongOthers(DISAGREED);
  });

  it('lets whoever disagreed come round until everybody was heard', () => {
    signing({ onDisagree: 'collect' })
      .and(answers('fiona', 'disagree', no))
      .and(answers('laura', 'agree'))
      .and(answers('fiona', 'agree', { seat: 1 }))
      .when(answers('carl', 'agree'))
      .thenEmitsAmongOthers(AGREED);
  });

  it('is final for whoever signed where one disagreement ends it', () => {
    signing({})
      .and(answers('fiona', 'agree'))
      .when(answers('fiona', 'disagree', { ...no, seat: 1 }))
      .thenRefuses('seat.closed');
  });

  it('is an impasse when nobody drew a way for disagreement, and goes on when the objector comes round', () => {
    const stuck = signing({ onDisagree: 'collect' }, { agreed: 'over' })
      .and(answers('fiona', 'disagree', no))
      .and(answers('laura', 'agree'));
    stuck.when(answers('carl', 'agree')).thenEmitsAmongOthers(UNDECIDED);
    stuck
      .and(answers('carl', 'agree'))
      .when(answers('fiona', 'agree', { seat: 1 }))
      .thenEmitsAmongOthers('ActivationUnblocked', AGREED);
  });

  it('stays in the same impasse, said once, while the objector objects again', () => {
    signing({ onDisagree: 'collect' }, { agreed: 'over' })
      .and(answers('fiona', 'disagree', no))
      .and(answers('laura', 'agree'))
      .and(answers('carl', 'agree'))
      .when(answers('fiona', 'disagree', { opinion: 'still no', seat: 1 }))
      .thenEmits('SeatAnswered');
  });

  it('leaves an abstention out of the count, but is not signed by abstentions alone', () => {
    const one = signing({}).and(answers('fiona', 'abstain')).and(answers('laura', 'agree'));
    one.when(answers('carl', 'agree')).thenEmitsAmongOthers(AGREED);
    const two = signing({}).and(answers('fiona', 'abstain')).and(answers('laura', 'abstain'));
    two.when(answers('carl', 'abstain')).thenEmitsAmongOthers(UNDECIDED);
  });

  it('counts a no-comment as an abstention unless the step says it is agreement', () => {
    const said = (noComment: 'agree' | 'abstain') =>
      signing({ noComment }).and(answers('fiona', 'no-comment')).and(answers('laura', 'no-comment'));
    said('abstain').when(answers('carl', 'no-comment')).thenEmitsAmongOthers(UNDECIDED);
    said('agree').when(answers('carl', 'agree')).thenEmitsAmongOthers(AGREED);
  });

  it('needs at least one real agreement, even where a no-comment counts as one', () => {
    signing({ noComment: 'agree' })
      .and(answers('fiona', 'no-comment'))
      .and(answers('laura', 'no-comment'))
      .when(answers('carl', 'no-comment'))
      .thenEmitsAmongOthers(UNDECIDED);
  });

  it('does not wait for a seat without weight, nor mind what it says', () => {
    const advised = signing({ weights: { culture: 0 } }).and(answers('fiona', 'agree'));
    advised
      .when(answers('laura', 'agree'))
      .thenEmitsAmongOthers({ type: 'SeatCancelled', seatId: 3, verb: 'decided' }, AGREED);
    advised
      .and(answers('carl', 'disagree', no))
      .when(answers('laura', 'agree'))
      .thenEmitsAmongOthers(AGREED);
  });

  it('gives the same result whichever of the last two speaks first', () => {
    const before = () => signing({ onDisagree: 'collect' }).and(answers('fiona', 'agree'));
    before()
      .and(answers('laura', 'agree'))
      .when(answers('carl', 'disagree', no))
      .thenEmitsAmongOthers(DISAGREED);
    before()
      .and(answers('carl', 'disagree', no))
      .when(answers('laura', 'agree'))
      .thenEmitsAmongOthers(DISAGREED);
  });
});

describe('signing in sequence', () => {
  it('gives the next their turn when the one before has answered', () => {
    signing({ order: 'sequence' })
      .when(answers('fiona', 'agree'))
      .thenEmits('SeatAnswered', { type: 'SeatTurned', seatId: 2 });
  });

  it('by all ends with the first disagreement: whose turn had not come is cancelled', () => {
    signing({ order: 'sequence' })
      .when(answers('fiona', 'disagree', no))
      .thenEmitsAmongOthers(
        { type: 'SeatCancelled', seatId: 2, verb: 'decided', by: 'fiona' },
        { type: 'SeatCancelled', seatId: 3, verb: 'decided', by: 'fiona' },
        DISAGREED,
      );
  });

  it('hears everybody in turn where the step collects', () => {
    signing({ order: 'sequence', onDisagree: 'collect' })
      .when(answers('fiona', 'disagree', no))
      .thenEmits('SeatAnswered', { type: 'SeatTurned', seatId: 2 });
  });

  it('by any one ends with the first agreement', () => {
    signing({ order: 'sequence', require: 'any' })
      .and(answers('fiona', 'disagree', no))
      .when(answers('laura', 'agree'))
      .thenEmitsAmongOthers({ type: 'SeatCancelled', seatId: 3 }, AGREED);
  });
});
