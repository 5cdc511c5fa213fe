import { describe, expect, it } from '@jest/globals';
import { plainStep } from '#libs/engine';
import { branching } from '../rules/testing/branching.js';
import { ordinaryWith } from '../rules/testing/ordinary.js';
import { graphOf, stepOf } from '../testing/graph-of.js';

const graph = graphOf(branching);
const voting = (more: string) =>
  stepOf(graphOf(ordinaryWith('    base: cast\n', `    base: cast\n${more}`, branching)), 'decision');

describe('a step done by people', () => {
  it('does what is plain for its kind where its author said nothing', () => {
    expect(stepOf(graph, 'budget')).toMatchObject(plainStep('consult'));
  });

  it('weighs votes, and shares them among those that were cast', () => {
    expect(stepOf(graph, 'decision')).toMatchObject({
      weights: { chair: 3, member: 1 },
      base: 'cast',
      order: 'sequence',
      vetoes: [],
    });
    expect(voting('    veto: [deputy-chair, finance-office]\n').vetoes).toEqual([
      'deputy-chair',
      'finance-office',
    ]);
  });

  it('hears everybody before a ladder begins, unless it says otherwise', () => {
    expect(stepOf(graph, 'co-sign')).toMatchObject({
      onDisagree: 'collect',
      dispute: [
        { party: 'drafter', limit: 3 },
        { party: 'chair', limit: 5 },
      ],
    });
    expect(stepOf(graph, 'leaders')).toMatchObject({ onDisagree: 'immediate', dispute: [] });
  });

  it('hides from the other seats what it hides from everybody', () => {
    expect(voting('    secret: true\n')).toMatchObject({ secret: true, peers: 'never' });
  });

  it('offers only what may names, without what may-not names', () => {
    expect(voting('    may: [claim, transfer, ask]\n    may-not: [transfer]\n').may).toEqual([
      'claim',
      'ask',
    ]);
    expect(voting('    may-not: [transfer]\n').may).toEqual(
      plainStep('vote').may.filter((operation) => operation !== 'transfer'),
    );
  });

  it('keeps the rights to fields, the people it picks, and what stops its clock', () => {
    expect(stepOf(graph, 'draft')).toMatchObject({ fields: { amount: 'required' }, picks: ['partners'] });
    expect(stepOf(graph, 'leaders')).toMatchObject({ pauses: ['asking'], mandatory: false, dedupe: 'round' });
  });

  it('draws a disagreement where its author gave it an arrow', () => {
    const drawn = ordinaryWith('{ agreed: leaders }', '{ agreed: leaders, disagreed: refused }', branching);
    expect(stepOf(graphOf(drawn), 'co-sign').outcomes).toEqual({
      agreed: 'co-sign.agreed',
      disagreed: 'co-sign.disagreed',
    });
  });
});

describe('a party', () => {
  const party = (name: string, source = branching) =>
    Object.entries(graphOf(source).parties).find(([key]) => key === name)?.[1];

  it('may be the superiors of another, so many levels up', () => {
    expect(party('superiors')).toEqual({ kind: 'superior', of: 'drafter', levels: 2, until: null, not: [] });
  });

  it('may be the superiors up to a post, at most ten levels', () => {
    const source = ordinaryWith('levels: 2', 'until: head', branching);
    expect(party('superiors', source)).toMatchObject({ levels: 10, until: 'head' });
  });

  it('is the direct superior alone where nothing more is said', () => {
    const source = ordinaryWith('superior-of: drafter, levels: 2', 'superior-of: drafter', branching);
    expect(party('superiors', source)).toMatchObject({ levels: 1, until: null });
  });

  it('may be picked, among another party or among all', () => {
    expect(party('partners')).toMatchObject({ kind: 'picked', among: 'candidates' });
    const source = ordinaryWith('picked-from: candidates', 'picked-from: anyone', branching).replace(
      / {2}candidates: .*\n/,
      '',
    );
    expect(party('partners', source)).toMatchObject({ kind: 'picked', among: null });
  });

  it('may exclude whoever has a duty', () => {
    expect(party('group')?.not).toEqual([{ party: 'drafter' }, { duty: 'supervisor' }]);
  });
});

describe('a form', () => {
  it('keeps its fields with their kinds, and options of a choice', () => {
    const source = ordinaryWith(
      '  amount: { title: 金额, type: number }\n',
      '  amount: { title: 金额, type: number }\n  kind: { title: 文种, type: choice, options: [函, 通知] }\n',
      branching.replace('{ amount: required }', '{ amount: required, kind: edit }'),
    );
    expect(graphOf(source).form).toEqual({
      amount: { title: '金额', type: 'number', options: [] },
      kind: { title: '文种', type: 'choice', options: ['函', '通知'] },
    });
  });

  it.each([
    ['a choice without options', 'type: number', 'type: choice'],
    ['options of a number', 'type: number', 'type: number, options: [a]'],
  ])('refuses %s', (_, passage, instead) => {
    expect(() => graphOf(ordinaryWith(passage, instead, branching))).toThrow('[shape]');
  });
});
