import { describe, expect, it } from '@jest/globals';
import type { BodyId, BusinessDate, PersonId, ProxyGrant, UnitId } from '#libs/engine';
import { refusalOfGrant, type GrantRequest } from './grant-rules.js';

const day = (text: string) => text as BusinessDate;
const id = (text: string) => text as PersonId;
const today = day('2015-09-21');

const everybody = ['he', 'zhou', 'pu', 'li', 'qin'];
const people = [...everybody, 'gone'].map((name) => ({
  id: id(name),
  name,
  unit: 'office' as UnitId,
  title: '',
  telephone: '',
  active: name !== 'gone',
  duties: [],
}));
const bodies = [{ id: 'group' as BodyId, name: 'group', members: [{ person: id('qin'), post: 'chair' }] }];

const week: GrantRequest = {
  from: id('he'),
  to: id('pu'),
  since: day('2015-09-28'),
  until: day('2015-10-01'),
  workflows: null,
  modes: null,
  letterTitle: null,
  reason: '出差',
  enteredBy: id('he'),
};

function given(words: Partial<ProxyGrant>): ProxyGrant {
  return { ...week, id: '2015-1', letter: false, revoked: false, ...words };
}

const refusal = (words: Partial<GrantRequest>, ...grants: readonly ProxyGrant[]) =>
  refusalOfGrant({ ...week, ...words }, { people, bodies, grants }, today);

describe('a proxy grant', () => {
  it('is entered by whoever gives it', () => {
    expect(refusal({})).toBeNull();
  });

  it('is not given to oneself', () => {
    expect(refusal({ to: id('he') })).toEqual({ code: 'proxy.self' });
  });

  it.each(['gone', 'ghost'])('is given neither to nor by somebody who is not there: %s', (name) => {
    expect(refusal({ to: id(name) })).toEqual({ code: 'proxy.person', person: name });
    expect(refusal({ from: id(name) })).toEqual({ code: 'proxy.person', person: name });
  });

  it('ends after it begins: the day it ends is the first without it', () => {
    expect(refusal({ since: day('2015-09-28'), until: day('2015-09-28') })).toEqual({ code: 'proxy.window' });
    expect(refusal({ since: day('2015-09-28'), until: day('2015-09-29') })).toBeNull();
  });

  it('is not entered when it is over already', () => {
    expect(refusal({ since: day('2015-09-01'), until: today })).toEqual({ code: 'proxy.window' });
    expect(refusal({ since: day('2015-09-01'), until: day('2015-09-22') })).toBeNull();
  });

  it('is entered by an office only with a letter of authority', () => {
    expect(refusal({ enteredBy: id('li') })).toEqual({ code: 'proxy.letter' });
    expect(refusal({ enteredBy: id('li'), letterTitle: '授权书' })).toBeNull();
  });

  it('does not give away the vote of a chair, unless there is a letter of authority', () => {
    expect(refusal({ from: id('qin'), enteredBy: id('qin'), modes: ['vote'] })).toEqual({
      code: 'proxy.chair',
    });
    expect(
      refusal({ from: id('qin'), enteredBy: id('qin'), modes: ['vote'], letterTitle: '授权书' }),
    ).toBeNull();
    expect(refusal({ from: id('qin'), enteredBy: id('qin'), modes: ['sign'] })).toBeNull();
    expect(refusal({ modes: ['vote'] })).toBeNull();
  });
});

describe('two grants by one person', () => {
  const other = { to: id('zhou') };

  it('are refused for the same scope at the same time', () => {
    expect(refusal(other, given({}))).toEqual({ code: 'proxy.overlap', grant: '2015-1' });
    expect(refusal({ ...other, workflows: ['deliverable'] }, given({}))).toMatchObject({
      code: 'proxy.overlap',
    });
    expect(refusal({ ...other, modes: ['sign', 'vote'] }, given({ modes: ['sign'] }))).toMatchObject({
      code: 'proxy.overlap',
    });
  });

  it('may follow on one another: one ends on the day the next begins', () => {
    expect(refusal(other, given({ until: day('2015-09-28'), since: day('2015-09-01') }))).toBeNull();
  });

  it('may share the days where they reach different workflows or kinds of step', () => {
    expect(refusal({ ...other, workflows: ['a'] }, given({ workflows: ['b'] }))).toBeNull();
    expect(refusal({ ...other, modes: ['sign'] }, given({ modes: ['vote'] }))).toBeNull();
  });

  it('are two when the first was revoked', () => {
    expect(refusal(other, given({ revoked: true }))).toBeNull();
  });
});

describe('grants that lead round in a circle', () => {
  const back = given({ from: id('pu'), to: id('he') });

  it('are refused', () => {
    expect(refusal({}, back)).toEqual({ code: 'proxy.loop', grant: '2015-1' });
  });

  it('are refused also over several hands', () => {
    const onward = given({ id: '2015-2', from: id('pu'), to: id('zhou') });
    expect(refusal({}, onward)).toBeNull();
    expect(refusal({}, onward, given({ id: '2015-3', from: id('zhou'), to: id('he') }))).toEqual({
      code: 'proxy.loop',
      grant: '2015-3',
    });
  });

  it('are none where they do not hold at the same time, or for the same scope', () => {
    expect(refusal({}, { ...back, since: day('2015-10-01'), until: day('2015-10-09') })).toBeNull();
    expect(refusal({ modes: ['sign'] }, { ...back, modes: ['vote'] })).toBeNull();
    const onward = given({ id: '2015-2', from: id('pu'), to: id('zhou'), modes: ['sign'] });
    const home = given({ id: '2015-3', from: id('zhou'), to: id('he'), modes: ['vote'] });
    expect(refusal({}, onward, home)).toBeNull();
  });

  it('do not keep others from passing them by', () => {
    const circle = [
      given({ id: '2015-2', from: id('pu'), to: id('zhou') }),
      given({ id: '2015-3', from: id('zhou'), to: id('pu') }),
    ];
    expect(refusal({}, ...circle)).toBeNull();
  });
});
