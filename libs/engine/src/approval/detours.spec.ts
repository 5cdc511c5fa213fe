import { describe, expect, it } from '@jest/globals';
import type { PartyName } from '../ids.js';
import {
  addsSigners,
  advises,
  answers,
  atTheStep,
  bodyParty,
  claims,
  closesEarly,
  corrects,
  delegates,
  end,
  files,
  forEach,
  given,
  givenIn,
  grant,
  handsOn,
  inReview,
  jumps,
  oneStep,
  path,
  person,
  personParty,
  pickedParty,
  removes,
  retries,
  revives,
  starts,
  step,
  submits,
  superiorParty,
  takesBack,
  terminates,
  town,
  unitParty,
  urges,
  workflow,
  type Act,
  type Given,
  accepted,
  asksForTime,
  call,
  decidesOnTime,
  fork,
  inSignOff,
  join,
  sends,
} from '../../../testing/src/engine/index.js';

const signing = oneStep('sign', {
  answers: ['agree', 'disagree', 'return'],
  return: { to: ['draft'], resubmit: 'direct' },
  onDisagree: 'collect',
});
const author = { because: 'author', person: 'drafter' };
const at = (words: Parameters<typeof town>[0] = {}, ...acts: readonly Act[]): Given =>
  givenIn({ graph: signing, directory: town(words) }, ...atTheStep(), ...acts);

describe('who wrote a text', () => {
  it('signs it through no proxy grant, whether given before the step opened or while it is open', () => {
    at({ grants: [grant('member1', 'drafter')] })
      .when(answers('drafter', 'agree', { seat: 2 }))
      .thenRefuses('duty.separation', author);
    at()
      .meanwhile(town({ grants: [grant('member1', 'drafter')] }))
      .when(answers('drafter', 'agree', { seat: 2 }))
      .thenRefuses('duty.separation', author);
  });

  it('signs it through nobody either, and no power given on reaches a friend', () => {
    const people = { drafter: ['lead', 'drafter'] };
    const bodies = { group: ['chair:chair', 'drafter', 'member2'], inspectors: ['ines'] };
    const chained = [grant('drafter', 'member1'), grant('member2', 'drafter'), grant('drafter', 'stranger')];
    const open = at({ people, bodies, grants: chained });
    open.when(answers('member1', 'agree', { seat: 2 })).thenRefuses('duty.separation', author);
    open.when(answers('stranger', 'agree', { seat: 3 })).thenRefuses('seat.not-held');
  });

  it('is an author too where somebody filed it in their name under a grant', () => {
    const bodies = { group: ['chair:chair', 'drafter', 'member2'], inspectors: ['ines'] };
    const directory = town({ bodies, grants: [grant('drafter', 'colleague')] });
    const filed = givenIn(
      { graph: signing, directory },
      starts(),
      files('colleague', 'text-1'),
      submits('colleague', { seat: 1 }),
    );
    expect(filed.state.authors).toEqual(['colleague', 'drafter']);
    expect(filed.state.seats.find(({ holder, id }) => holder === 'drafter' && id > 1)).toMatchObject({
      state: 'skipped',
    });
    filed.when(answers('drafter', 'agree', { seat: 2 })).thenRefuses('duty.separation', author);
  });

  it('does not keep a signature that a proxy gave in their name before they took up the pen', () => {
    const people = { colleague: ['lead'] };
    const bodies = { group: ['chair:chair', 'colleague', 'member2'], inspectors: ['ines'] };
    const back = at(
      { people, bodies, grants: [grant('colleague', 'stranger')] },
      answers('stranger', 'agree', { seat: 2 }),
      answers('member2', 'agree'),
      answers('chair', 'return', { to: 'draft', opinion: 'wording' }),
      handsOn('drafter', 'colleague'),
      files('colleague', 'text-1'),
      submits('colleague', { opinion: 'nothing to change' }),
    );
    expect(back.state.authors).toContain('colleague');
    const seats = back.state.seats.slice(-3);
    expect(seats.map(({ principal, state }) => [principal, state])).toEqual([
      [{ kind: 'person', person: 'colleague' }, 'skipped'],
      [{ kind: 'person', person: 'member2' }, 'carried'],
      [{ kind: 'person', person: 'chair' }, 'pending'],
    ]);
  });

  it('is handed no seat, lent none and asked to sign beside, before or after nobody', () => {
    const people = { member1: ['lead'] };
    at({ people })
      .when(handsOn('member1', 'drafter', 'away', 2))
      .thenRefuses('transfer.recipient', { because: 'author' });
    at({ people })
      .when(delegates('member1', 'drafter', 2))
      .thenRefuses('recipient', { because: 'author' });
    for (const kind of ['before', 'after', 'parallel'] as const) {
      at()
        .when(addsSigners('member1', kind, ['drafter'], { seat: 2, binding: true }))
        .thenRefuses('signer.recipient', { because: 'author' });
    }
  });

  it('advises no more where the seat was lent before they took up the pen', () => {
    const lent = at({}, delegates('member1', 'colleague', 2));
    const { state } = lent;
    expect(state.seats[1]?.delegation?.to).toBe('colleague');
    const back = at(
      {},
      answers('member2', 'return', { to: 'draft', opinion: 'wording' }),
      delegates('member1', 'colleague', 2),
    );
    back.when(answers('colleague', 'agree', { seat: 2 })).thenRefuses('seat.not-held');
    back.when(advises('drafter', 2)).thenRefuses('seat.not-held');
  });

  it('cannot be picked for a step that judges', () => {
    const graph = workflow(
      'deliverable',
      { drafter: personParty('subject.handler'), chosen: pickedParty() },
      {
        draft: step('write', 'drafter', { picks: ['chosen' as PartyName], then: { submit: 'step' } }),
        step: step('sign', 'chosen', {
          return: { to: ['draft'], resubmit: 'direct' },
          then: { agreed: 'closed' },
        }),
        closed: end('closed'),
      },
    );
    const drafted = givenIn({ graph }, starts(), files('drafter', 'text-1'));
    drafted
      .when(submits('drafter', { picks: { chosen: ['head', 'drafter'] } }))
      .thenRefuses('pick.invalid', { because: 'ineligible' });
  });

  it('has no seat as somebody’s superior: the next one up is asked', () => {
    const graph = workflow(
      'deliverable',
      {
        drafter: personParty('subject.handler'),
        chiefs: superiorParty('asked'),
        asked: personParty('subject.asked'),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'step' } }),
        step: step('sign', 'chiefs', { then: { agreed: 'closed' } }),
        closed: end('closed'),
      },
    );
    const directory = town({ superiors: { colleague: 'drafter', drafter: 'head' } });
    const { state } = givenIn(
      { graph, directory },
      starts('planner', { asked: 'colleague' }),
      files('drafter', 'text-1'),
      submits('drafter'),
    );
    expect(state.seats.slice(1).map(({ holder }) => holder)).toEqual(['head']);
  });

  it('has no seat in a workflow called for an item that names them', () => {
    const item = workflow(
      'item',
      { named: personParty('item') },
      { sign: step('sign', 'named', { then: { agreed: 'done' } }), done: end('done') },
    );
    const graph = workflow(
      'deliverable',
      { drafter: personParty('subject.handler') },
      {
        draft: step('write', 'drafter', { then: { submit: 'each' } }),
        each: forEach(path('subject.people'), 'item', { then: { completed: 'closed' } }),
        closed: end('closed'),
      },
      { item },
    );
    const { state } = givenIn(
      { graph },
      starts('planner', { people: ['drafter', 'member1'] }),
      files('drafter', 'text-1'),
      submits('drafter'),
    );
    expect(state.activations.slice(1).map(({ state: at }) => at)).toEqual(['blocked', 'open']);
  });

  it('claims no seat of a pool of people who sign', () => {
    const graph = oneStep('sign', {}, unitParty('subject.leadUnit', ['deputy-head']));
    const people = { drafter: ['lead'], deputy: ['lead', 'deputy-head'], aide: ['lead', 'deputy-head'] };
    const open = givenIn({ graph, directory: town({ people }) }, ...atTheStep());
    open.meanwhile(town({ people: { ...people, drafter: ['lead', 'deputy-head'] } }));
    open.when(claims('drafter', 2)).thenRefuses('duty.separation', author);
    open.when(answers('drafter', 'agree', { seat: 2 })).thenRefuses('duty.separation', author);
  });

  it('removes by office nobody who might disagree, in no step', () => {
    const duties = { drafter: ['plan-administrator' as const] };
    at({ duties })
      .when(removes('drafter', 2, 'not needed'))
      .thenRefuses('duty.separation', author);
    givenIn({ directory: town({ duties }) }, ...inReview())
      .when(removes('drafter', 2, 'not needed'))
      .thenRefuses('duty.separation', author);
  });

  it('steers by office neither attributes, nor jumps, nor revivals, nor an early end of a consultation', () => {
    const directory = town({
      duties: { drafter: ['plan-administrator', 'supervisor'], planner: ['plan-administrator'] },
    });
    const review = givenIn({ directory }, ...inReview());
    review
      .when(corrects(person('drafter'), { acceptingBody: 'friends' }))
      .thenRefuses('duty.separation', author);
    review.when(closesEarly('drafter', 'enough')).thenRefuses('duty.separation', author);
    review.when(jumps('drafter', 'acceptance')).thenRefuses('duty.separation', author);
    review
      .when(retries('drafter', { attributes: { inspectors: ['friend'] } }))
      .thenRefuses('duty.separation', author);
    review
      .and(terminates('planner'))
      .when(revives('drafter', 'draft'))
      .thenRefuses('duty.separation', author);
  });
});

describe('one person in a step', () => {
  it('does not speak through an added voice after a proxy spoke in their name', () => {
    at({ grants: [grant('member1', 'colleague')] }, answers('colleague', 'agree', { seat: 2 }))
      .when(addsSigners('member2', 'parallel', ['colleague'], { seat: 3 }))
      .thenRefuses('signer.recipient', { because: 'seated' });
  });

  it('corrects as a proxy only what was said by proxy, not what the holder said in person', () => {
    at(
      { grants: [grant('member1', 'colleague')] },
      answers('member1', 'disagree', { seat: 2, opinion: 'no' }),
    )
      .when(answers('colleague', 'agree', { seat: 2 }))
      .thenRefuses('seat.closed');
  });

  it('does not correct what an added signer decided for them', () => {
    const bound = at(
      {},
      addsSigners('member1', 'before', ['secretary'], { seat: 2, binding: true }),
      answers('secretary', 'disagree', { opinion: 'no' }),
    );
    expect(bound.state.seats[1]).toMatchObject({ state: 'answered', answer: { by: 'secretary' } });
    bound.when(answers('member1', 'agree', { seat: 2 })).thenRefuses('seat.closed');
    bound.when(takesBack('secretary', 2)).thenRefuses('seat.not-held');
  });
});

describe('an administrator', () => {
  it('does not leave one person to decide what several were to confirm', () => {
    const graph = oneStep('decide', {}, bodyParty('subject.supervisingBody'));
    givenIn({ graph }, ...atTheStep())
      .when(removes('secretary', 2, 'ill'))
      .thenRefuses('signer.removal', { because: 'last' });
  });

  it('does not put a text that was ended behind a mandatory step it never passed', () => {
    const ended = given(...inReview(), terminates('secretary'));
    ended.when(revives('secretary', 'acceptance')).thenRefuses('jump.target');
    ended.when(revives('secretary', 'sign-off')).thenEmitsAmongOthers('InstanceRevived');
  });

  it('who asked for a jump and has taken up the pen since is not the first of two', () => {
    const directory = town({
      people: { secretary: ['lead'] },
      duties: { secretary: ['group-secretariat'], planner: ['plan-administrator'] },
    });
    givenIn(
      { directory },
      ...inReview(),
      jumps('secretary', 'acceptance'),
      ...['fiona', 'laura', 'carl'].map((by) => answers(by, 'no-comment')),
      handsOn('drafter', 'secretary'),
      files('secretary', 'text-2'),
      submits('secretary'),
    )
      .when(jumps('planner', 'acceptance'))
      .thenEmits('JumpRequested');
  });
});

describe('a text', () => {
  it('is not changed by another branch while it is being signed', () => {
    const graph = workflow(
      'deliverable',
      { drafter: personParty('subject.handler'), asked: bodyParty('subject.acceptingBody') },
      {
        draft: step('write', 'drafter', { then: { submit: 'split' } }),
        split: fork('sign', 'polish'),
        sign: step('sign', 'asked', { then: { agreed: 'meet' } }),
        polish: step('write', 'drafter', { then: { submit: 'meet' } }),
        meet: join('closed'),
        closed: end('closed'),
      },
    );
    const signing = givenIn({ graph }, ...atTheStep());
    signing.when(files('drafter', 'text-2')).thenEmits('SubjectChanged');
    signing.and(answers('member1', 'agree')).when(files('drafter', 'text-2')).thenRefuses('document.locked');
  });
});

describe('people chosen for a later step', () => {
  it('stay chosen whatever an answer sends that was not asked to choose', () => {
    const graph = workflow(
      'deliverable',
      { drafter: personParty('subject.handler'), asked: personParty('subject.asked'), chosen: pickedParty() },
      {
        draft: step('write', 'drafter', { picks: ['chosen' as PartyName], then: { submit: 'look' } }),
        look: step('sign', 'asked', { then: { agreed: 'sign' } }),
        sign: step('sign', 'chosen', { then: { agreed: 'closed' } }),
        closed: end('closed'),
      },
    );
    const { state } = givenIn(
      { graph },
      starts('planner', { asked: 'head' }),
      files('drafter', 'text-1'),
      submits('drafter', { picks: { chosen: ['chair'] } }),
      answers('head', 'agree', { picks: { chosen: [], constructor: [] } }),
    );
    expect(state.picks).toEqual({ chosen: ['chair'] });
    expect(state.seats.at(-1)).toMatchObject({ holder: 'chair', state: 'pending' });
  });
});

describe('who acted through somebody or for somebody', () => {
  it('signed, where a proxy signed in their name, and does not vote on it', () => {
    const bodies = { group: ['chair:chair', 'deputy', 'member1', 'member2'], inspectors: ['ines'] };
    const people = { aide: ['lead', 'deputy-head'] };
    const { state } = givenIn(
      { directory: town({ people, bodies, grants: [grant('deputy', 'colleague')] }) },
      ...inSignOff(),
      answers('colleague', 'agree', { seat: 6 }),
      answers('head', 'agree'),
    );
    expect(state.seats.find(({ holder, post }) => holder === 'deputy' && post === 'member')).toMatchObject({
      state: 'skipped',
    });
  });

  it('is involved by advice given on a lent seat, and does not inspect', () => {
    const graph = workflow(
      'deliverable',
      {
        drafter: personParty('subject.handler'),
        asked: bodyParty('subject.acceptingBody'),
        inspectors: bodyParty('subject.supervisingBody', { not: ['involved'] }),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'step' } }),
        step: step('sign', 'asked', { require: 'any', then: { agreed: 'check' } }),
        check: step('sign', 'inspectors', { then: { agreed: 'closed' } }),
        closed: end('closed'),
      },
    );
    const { state } = givenIn(
      { graph },
      ...atTheStep(),
      delegates('member1', 'ines', 2),
      advises('ines', 2),
      answers('member1', 'agree', { seat: 2 }),
    );
    expect(state.seats.slice(-2).map(({ holder, state: at }) => [holder, at])).toEqual([
      ['ines', 'skipped'],
      ['igor', 'pending'],
    ]);
  });

  it('grants themselves no time a proxy asked for in their name', () => {
    const directory = town({
      grants: [grant('planner', 'colleague')],
      bodies: { group: ['chair:chair', 'planner'], inspectors: ['ines'] },
    });
    givenIn(
      { graph: oneStep('sign', { limit: 5 }), directory },
      ...atTheStep(),
      asksForTime('colleague', 5, 2),
    )
      .when(decidesOnTime('planner', 2, true))
      .thenRefuses('act.forbidden');
  });

  it('does not rule on the disagreement a proxy voiced in their name', () => {
    const graph = oneStep('sign', {
      answers: ['agree', 'disagree'],
      onDisagree: 'collect',
      dispute: [{ party: 'asked' as PartyName, limit: null }],
    });
    const { state } = givenIn(
      { graph, directory: town({ grants: [grant('member1', 'colleague')] }) },
      ...atTheStep(),
      answers('colleague', 'disagree', { seat: 2, opinion: 'no' }),
      ...['member2', 'member3', 'chair'].map((by) => answers(by, 'agree')),
    );
    expect(
      state.seats.filter(({ purpose }) => purpose === 'dispute').map(({ holder }) => holder),
    ).not.toContain('member1');
  });
});

describe('a jump by one administrator', () => {
  it('does not pass a called workflow in which somebody must sign', () => {
    const inner = workflow(
      'inner',
      { leader: personParty('subject.leader') },
      { sign: step('sign', 'leader', { then: { agreed: 'done' } }), done: end('done') },
    );
    const graph = workflow(
      'deliverable',
      { drafter: personParty('subject.handler'), asked: bodyParty('subject.acceptingBody') },
      {
        draft: step('write', 'drafter', { then: { submit: 'inside' } }),
        inside: call('inner', {}, { done: 'step' }),
        step: step('consult', 'asked', { then: { done: 'closed' } }),
        closed: end('closed'),
      },
      { inner },
    );
    const story = [starts('planner', { leader: 'head' }), files('drafter', 'text-1')];
    givenIn({ graph }, ...story)
      .when(jumps('secretary', 'step'))
      .thenEmits('JumpRequested');
    givenIn({ graph }, ...story, submits('drafter'))
      .when((state, world) => {
        const token = state?.tokens.find(({ nodeId }) => nodeId === 'inside')?.id;
        return jumps('secretary', 'step', token === undefined ? {} : { token })(state, world);
      })
      .thenEmits('JumpRequested');
    givenIn({ graph }, ...story, terminates('planner'))
      .when(revives('secretary', 'step'))
      .thenRefuses('jump.target', { offered: ['draft'] });
  });
});

describe('a message', () => {
  it('has no outcome that a workflow merely inherits', () => {
    given(...accepted())
      .when(sends(person('supervisor'), 'constructor'))
      .thenRefuses('answer.unknown');
  });
});

describe('a refusal', () => {
  it('tells nobody how a seat of a secret vote was answered', () => {
    const graph = oneStep('vote', {
      secret: true,
      pass: { numerator: 1, denominator: 2 },
      may: ['remove-signer', 'extend'],
    });
    const voted = givenIn({ graph }, ...atTheStep(), answers('member1', 'disagree', { opinion: 'no' }));
    voted.when(urges('drafter', 2)).thenRefuses('seat.closed', { answer: null });
    voted.when(removes('secretary', 2, 'why not')).thenRefuses('seat.closed', { answer: null });
    voted.when(answers('member1', 'agree', { seat: 2 })).thenRefuses('seat.closed', { answer: 'disagree' });
  });
});
