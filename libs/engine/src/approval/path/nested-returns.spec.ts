import { describe, expect, it } from '@jest/globals';
import {
  answers,
  bodyParty,
  choose,
  end,
  files,
  fiveStages,
  givenIn,
  handsOn,
  inAcceptance,
  path,
  personParty,
  starts,
  step,
  submits,
  town,
  unitParty,
  workflow,
  type Given,
} from '../../../../testing/src/engine/index.js';
import type { Graph } from '../../graph.js';
import type { NodeId } from '../../ids.js';

/** The five stages, with a vote in which a member may send the text back to those who signed. */
function withReturningVote(): Graph {
  const usual = fiveStages();
  const id = 'acceptance' as NodeId;
  const acceptance = usual.nodes[id];
  if (acceptance?.kind !== 'approval-step') throw new Error('Expected a vote');
  const changed = {
    ...acceptance,
    answers: [...acceptance.answers, 'return' as const],
    return: { to: ['sign-off' as NodeId, 'draft' as NodeId], resubmit: 'direct' as const },
  };
  return { ...usual, nodes: { ...usual.nodes, [id]: changed } };
}

const graph = withReturningVote();
const sendsBack = (by: string, to: string) => answers(by, 'return', { to, opinion: 'not yet' });

function statesAt({ state }: Given, nodeId: string): readonly (readonly [string | null, string])[] {
  const visit = state.activations.findLast((activation) => activation.nodeId === nodeId);
  return state.seats
    .filter(({ activationId }) => activationId === visit?.id)
    .map((seat) => [seat.post ?? seat.holder, seat.state]);
}

describe('a return out of a return', () => {
  const twice = [
    ...inAcceptance(),
    answers('member1', 'agree'),
    sendsBack('member2', 'sign-off'),
    sendsBack('deputy', 'draft'),
  ];

  it('comes back through the step that returned it last to the step that returned it first', () => {
    const again = givenIn({ graph }, ...twice, submits('drafter', { opinion: 'explained' }));
    expect(again.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['sign-off']);
    expect(statesAt(again, 'sign-off')).toEqual([
      ['deputy-head', 'pending'],
      ['head', 'queued'],
    ]);
  });

  it('asks only the one who returned it, where everything else is still valid', () => {
    const again = givenIn(
      { graph },
      ...twice,
      submits('drafter', { opinion: 'explained' }),
      answers('deputy', 'agree'),
      answers('head', 'agree'),
    );
    expect(statesAt(again, 'acceptance')).toEqual([
      ['member', 'carried'],
      ['member', 'pending'],
      ['member', 'pending'],
      ['chair', 'queued'],
    ]);
  });

  it('asks everybody who judges again once the text has changed', () => {
    const again = givenIn(
      { graph },
      ...twice,
      files('drafter', 'text-3'),
      submits('drafter'),
      answers('deputy', 'agree'),
      answers('head', 'agree'),
    );
    expect(statesAt(again, 'acceptance').map(([, state]) => state)).toEqual([
      'pending',
      'pending',
      'pending',
      'queued',
    ]);
  });
});

describe('an answer of an earlier round', () => {
  it('belongs to the unit: the present holder of the post is asked when it does not stand', () => {
    const again = givenIn(
      { graph },
      ...inAcceptance(),
      sendsBack('member2', 'draft'),
      files('drafter', 'text-3'),
    )
      .meanwhile(town({ people: { deputy: ['lead'], second: ['lead', 'deputy-head'] } }))
      .and(submits('drafter'));
    expect(again.state.seats.findLast(({ post }) => post === 'deputy-head')).toMatchObject({
      holder: 'second',
      state: 'pending',
    });
  });

  it('stands although somebody else holds the post now, where the text is the same', () => {
    const again = givenIn({ graph }, ...inAcceptance(), sendsBack('member2', 'draft'))
      .meanwhile(town({ people: { deputy: ['lead'], second: ['lead', 'deputy-head'] } }))
      .and(submits('drafter', { opinion: 'explained' }));
    expect(again.state.seats.findLast(({ post }) => post === 'deputy-head')).toMatchObject({
      state: 'carried',
      answer: { by: 'deputy' },
    });
  });

  it('does not stand where the way merely leads to a step twice', () => {
    const loop = workflow(
      'loop',
      {
        drafter: personParty('subject.handler'),
        leaders: unitParty('subject.leadUnit', ['deputy-head', 'head']),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'leaders' } }),
        leaders: step('sign', 'leaders', {
          answers: ['agree', 'disagree'],
          order: 'sequence',
          then: { agreed: 'done', disagreed: 'again' },
        }),
        again: choose([{ to: 'draft' }]),
        done: end('done'),
      },
    );
    const { state } = givenIn(
      { graph: loop },
      starts(),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('deputy', 'agree'),
      answers('head', 'disagree', { opinion: 'no' }),
      submits('drafter'),
    );
    expect(state.seats.at(-2)).toMatchObject({ post: 'deputy-head', state: 'pending' });
  });

  it('does not stand behind a newer one that was given when the way led here a second time', () => {
    const loop = workflow(
      'loop-and-return',
      {
        drafter: personParty('subject.handler'),
        leaders: unitParty('subject.leadUnit', ['deputy-head']),
        chair: bodyParty('subject.acceptingBody', { post: 'chair' }),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'leaders' } }),
        leaders: step('sign', 'leaders', {
          answers: ['agree', 'disagree'],
          then: { agreed: 'chair', disagreed: 'draft' },
        }),
        chair: step('sign', 'chair', {
          return: { to: ['draft'], resubmit: 'direct' },
          then: { agreed: 'done' },
        }),
        done: end('done'),
      },
    );
    const { state } = givenIn(
      { graph: loop },
      starts(),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('deputy', 'agree'),
      sendsBack('chair', 'draft'),
      files('drafter', 'text-2'),
      submits('drafter'),
      answers('deputy', 'disagree', { opinion: 'worse' }),
      files('drafter', 'text-1'),
      submits('drafter', { opinion: 'the first text after all' }),
    );
    expect(state.seats.at(-1)).toMatchObject({ holder: 'deputy', state: 'pending' });
  });

  it('was handed on, and still speaks for the one it belongs to', () => {
    const again = givenIn(
      { graph },
      ...inAcceptance().slice(0, -1),
      handsOn('head', 'colleague'),
      answers('colleague', 'agree'),
      sendsBack('member2', 'draft'),
      submits('drafter', { opinion: 'explained' }),
    );
    expect(again.state.seats.findLast(({ post }) => post === 'head')).toMatchObject({
      state: 'carried',
      answer: { by: 'colleague' },
    });
  });
});

describe('a drafter between', () => {
  it('is asked again where a gate does not hold any more', () => {
    const gated = workflow(
      'gated',
      {
        drafter: personParty('subject.handler'),
        reviewers: unitParty('subject.reviewUnits', ['reviewer']),
        head: unitParty('subject.leadUnit', ['head']),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'review' } }),
        review: step('consult', 'reviewers', { stale: 'any-change', then: { done: 'revise' } }),
        revise: step('write', 'drafter', { gates: ['opinions-disposed'], then: { submit: 'head' } }),
        head: step('sign', 'head', {
          return: { to: ['draft'], resubmit: 'direct' },
          then: { agreed: 'late' },
        }),
        late: choose([{ if: path('subject.late'), to: 'head' }, { to: 'done' }]),
        done: end('done'),
      },
    );
    const again = givenIn(
      { graph: gated },
      starts('planner', { reviewUnits: ['finance'] }),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('fiona', 'agree'),
      submits('drafter'),
      sendsBack('head', 'draft'),
      files('drafter', 'text-2'),
      submits('drafter'),
      answers('fiona', 'disagree', { opinion: 'worse' }),
    );
    expect(again.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['revise']);
    expect(again.state.seats.at(-1)).toMatchObject({ holder: 'drafter', state: 'pending' });
  });
});
