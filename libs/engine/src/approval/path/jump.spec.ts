import { describe, expect, it } from '@jest/globals';
import { effectsOf } from '../../effects-of.js';
import {
  answers,
  behindTheJoin,
  carriesOut,
  end,
  files,
  fiveStages,
  given,
  givenIn,
  inBothBranches,
  inCheck,
  inReview,
  inSignOff,
  jumps,
  person,
  personParty,
  reviewed,
  run,
  starts,
  step,
  submits,
  suspends,
  town,
  twoBranches,
  weekDays,
  withdraws,
  workflow,
  type Act,
  type Given,
  type Pause,
} from '../../../../testing/src/engine/index.js';
import { jumpTargets } from './jump.js';

const inTwo = (...acts: readonly (Act | Pause)[]) => givenIn({ graph: twoBranches() }, ...acts);
const contextOf = ({ now, world }: Given) => ({ now, directory: world.directory, workingDays: weekDays });

describe('a jump by an administrator', () => {
  it('puts the text elsewhere, ends the step it was in and records what was passed over', () => {
    const { state } = given(...inReview()).when(jumps('secretary', 'revise'));
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['revise']);
    expect(state.skips).toMatchObject([{ nodeId: 'review', by: 'secretary', second: null, round: 1 }]);
    expect(state.seats.slice(1, 4).map(({ cause }) => cause?.verb)).toEqual(['jump', 'jump', 'jump']);
    expect(state.timers).toEqual([]);
  });

  it('passes over nothing when it goes back: what lies between is asked again', () => {
    const { state } = given(...inSignOff()).when(jumps('secretary', 'review'));
    expect(state.skips).toEqual([]);
    expect(state.activations.at(-1)).toMatchObject({ nodeId: 'review', state: 'open' });
  });

  it('says why', () => {
    given(...inReview())
      .when(jumps('secretary', 'revise', { reason: ' ' }))
      .thenRefuses('reason.required');
  });

  it('is for an office, and not for whoever wrote the text', () => {
    given(...inReview())
      .when(jumps('fiona', 'revise'))
      .thenRefuses('act.forbidden');
    given(...inReview())
      .when((state, world) => ({
        ...jumps('secretary', 'revise')(state, world),
        by: { kind: 'system', name: 'sla', channel: 'timer' },
      }))
      .thenRefuses('act.forbidden');
    givenIn({ directory: town({ duties: { drafter: ['plan-administrator'] } }) }, ...inReview())
      .when(jumps('drafter', 'revise'))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('goes to a step of the same workflow, not to a gateway, an end or where the text already is', () => {
    for (const to of ['risk', 'closed', 'review', 'elsewhere']) {
      given(...inReview())
        .when(jumps('secretary', to))
        .thenRefuses('jump.target', { to });
    }
  });

  it('is never an approval: nothing is carried from a step that was passed over', () => {
    const { state } = given(
      ...inReview(),
      jumps('secretary', 'revise'),
      submits('drafter'),
      answers('deputy', 'return', { to: 'draft', opinion: 'ask them' }),
      submits('drafter', { opinion: 'as it was' }),
    );
    expect(state.seats.slice(-3).map((seat) => seat.state)).toEqual(['pending', 'pending', 'pending']);
  });

  it('does not count as a signature that would make a withdrawal too late', () => {
    const jumped = given(...inSignOff(), jumps('secretary', 'acceptance'), jumps('planner', 'acceptance'));
    expect(jumped.state.skips).toHaveLength(1);
    jumped.when(withdraws('drafter', 'please')).thenEmitsAmongOthers('InstanceWithdrawn');
  });
});

describe('a jump over a mandatory step', () => {
  const asked = [...inSignOff(), jumps('secretary', 'acceptance')];

  it('moves nothing before a second administrator asks for the same', () => {
    const first = given(...inSignOff()).when(jumps('secretary', 'acceptance'));
    first.thenEmits({ type: 'JumpRequested', to: 'acceptance', by: 'secretary' });
    expect(first.state.tokens[0]?.nodeId).toBe('sign-off');
    expect(effectsOf(fiveStages(), first.state, first.events[0]!)).toMatchObject([
      { topic: 'jump-requested', to: { kind: 'administrators' } },
    ]);
  });

  it('is carried out by the second, in the names of both', () => {
    const { state } = given(...asked).when(jumps('planner', 'acceptance'));
    expect(state.tokens[0]?.nodeId).toBe('acceptance');
    expect(state.skips).toMatchObject([{ nodeId: 'sign-off', by: 'secretary', second: 'planner' }]);
    expect(state.jumpRequest).toBeNull();
  });

  it('is not confirmed by the one who asked', () => {
    given(...asked)
      .when(jumps('secretary', 'acceptance'))
      .thenRefuses('jump.same-person');
  });

  it('elsewhere is another request', () => {
    given(...asked)
      .when(jumps('planner', 'check'))
      .thenEmits({ type: 'JumpRequested', to: 'check', by: 'planner' });
  });

  it('lapses when the text moves', () => {
    const moved = given(...asked, answers('deputy', 'agree'), answers('head', 'agree'));
    expect(moved.state.jumpRequest).toBeNull();
    expect(given(...asked, withdraws('drafter')).state.jumpRequest).toBeNull();
  });
});

describe('a jump where several tokens stand', () => {
  it('says which', () => {
    inTwo(...inBothBranches())
      .when(jumps('secretary', 'finance2'))
      .thenRefuses('token.choose', { offered: ['finance1', 'law1'] });
    inTwo(...inBothBranches())
      .when(jumps('secretary', 'finance2', { token: 99 }))
      .thenRefuses('token.choose');
  });

  it('stays in its branch, or leaves the whole fork', () => {
    const both = inTwo(...inBothBranches());
    const [jump] = jumpTargets(both.world.graph, both.state, person('secretary'), contextOf(both));
    expect(jump).toMatchObject({ from: 'finance1', targets: ['draft', 'finance2', 'leader'] });
    const twice = both
      .and(jumps('secretary', 'leader', { token: 1 }))
      .and(jumps('planner', 'leader', { token: 1 }));
    expect(twice.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
  });

  it('does not move a token that waits at a join', () => {
    const waiting = inTwo(...inBothBranches(), answers('laura', 'agree'), answers('lars', 'agree'));
    const jumping = jumpTargets(waiting.world.graph, waiting.state, person('secretary'), contextOf(waiting));
    expect(jumping.map(({ from }) => from)).toEqual(['finance1']);
    expect(inTwo(...behindTheJoin()).state.tokens).toHaveLength(1);
  });

  it('ends a called workflow with the step that called it', () => {
    const called = given(
      ...inCheck(),
      answers('ines', 'finding', { opinion: 'a gap' }),
      answers('igor', 'finding', { opinion: 'a gap' }),
    );
    const outer = called.state.tokens.find(({ nodeId }) => nodeId === 'rectify');
    const { state } = called.when(jumps('secretary', 'check', { token: outer!.id }));
    expect(state.scopes.at(-1)).toMatchObject({ closed: true, outcome: null });
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['check']);
  });
});

describe('the offers of a jump', () => {
  it('are empty for who may not, and while all stands still', () => {
    const reviewing = given(...reviewed());
    const { world, state } = reviewing;
    expect(jumpTargets(world.graph, state, person('fiona'), contextOf(reviewing))).toEqual([]);
    const still = given(...reviewed(), suspends('secretary'));
    expect(jumpTargets(world.graph, still.state, person('secretary'), contextOf(still))).toEqual([]);
  });

  it('leave out steps before something done in the world', () => {
    const acting = workflow(
      'acting',
      { drafter: personParty('subject.handler'), head: personParty('subject.head') },
      {
        draft: step('write', 'drafter', { then: { submit: 'announce' } }),
        announce: run('announce', { then: { done: 'leader' } }),
        leader: step('sign', 'head', { then: { agreed: 'done' } }),
        done: end('done'),
      },
    );
    const done = givenIn(
      { graph: acting },
      starts('planner', { head: 'head' }),
      files('drafter', 'text-1'),
      submits('drafter'),
      carriesOut(),
    );
    done.when(jumps('secretary', 'draft')).thenRefuses('jump.target', { offered: ['announce'] });
  });
});

describe('an incident where the text has left', () => {
  it('is over with the jump', () => {
    const lost = workflow(
      'lost',
      { drafter: personParty('subject.handler'), head: personParty('subject.head') },
      {
        draft: step('write', 'drafter', { then: {} }),
        leader: step('consult', 'head', { then: { done: 'done' } }),
        done: end('done'),
      },
    );
    const stuck = givenIn(
      { graph: lost },
      starts('planner', { head: 'head' }),
      files('drafter', 'text-1'),
      submits('drafter'),
    );
    expect(stuck.state.status).toBe('incident');
    const { state } = stuck.when(jumps('secretary', 'leader'));
    expect(state).toMatchObject({ status: 'running', incidents: [{ resolved: true }] });
  });
});
