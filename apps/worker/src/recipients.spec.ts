import { describe, expect, it } from '@jest/globals';
import { buildDirectoryView } from '#libs/directory';
import type {
  BodyId,
  BusinessDate,
  Duty,
  NotifyEffect,
  PersonId,
  ProxyGrant,
  SeatId,
  UnitId,
} from '#libs/engine';
import type { SeatRow } from '#libs/storage';
import { recipientsOf } from './recipients.js';

const unit = 'zuzhibu' as UnitId;
const group = 'special-group' as BodyId;
const id = (name: string) => name as PersonId;

function person(name: string, { active = true, duties = [] as Duty[] } = {}) {
  return { id: id(name), name, unit, title: '', telephone: '', active, duties };
}

function grant(from: string, to: string, words: Partial<ProxyGrant> = {}): ProxyGrant {
  return {
    id: `${from}-${to}`,
    from: id(from),
    to: id(to),
    since: '2015-09-01' as BusinessDate,
    until: '2015-11-01' as BusinessDate,
    workflows: null,
    modes: null,
    letter: false,
    revoked: false,
    ...words,
  };
}

const directory = buildDirectoryView({
  version: 1,
  units: [{ id: unit, name: '市委组织部', aliases: [] }],
  people: [
    person('head'),
    person('reviewer'),
    person('colleague'),
    person('departed', { active: false }),
    person('chair'),
    person('member'),
    person('planner', { duties: ['plan-administrator'] }),
  ],
  posts: [
    { person: id('head'), unit, post: 'head' },
    ...['reviewer', 'colleague', 'departed'].map((name) => ({ person: id(name), unit, post: 'reviewer' })),
  ],
  grants: [
    grant('head', 'member'),
    grant('colleague', 'reviewer', { until: '2015-10-01' as BusinessDate }),
    grant('reviewer', 'chair', { revoked: true }),
  ],
  bodies: [
    {
      id: group,
      name: '专项小组',
      members: [
        { person: id('chair'), post: 'chair' },
        { person: id('member'), post: 'member' },
      ],
    },
  ],
});

const notify = (to: NotifyEffect['to']): NotifyEffect => ({
  kind: 'notify',
  topic: 'seat-reminded',
  seatId: 1 as SeatId,
  to,
});
const superior = notify({ kind: 'superior-of', seatId: 1 as SeatId });

function seatOf(holder: string | null, row: Partial<SeatRow>): SeatRow {
  return {
    instance_id: '',
    seat_id: 1,
    activation_id: 1,
    round: 1,
    step: 'review',
    purpose: 'duty',
    subject_kind: 'paper',
    subject_id: '1',
    principal_kind: 'unit',
    principal_id: unit,
    post: null,
    holder,
    pool_kind: null,
    pool_id: null,
    pool_post: null,
    state: 'pending',
    opened_at: null,
    acknowledged_at: null,
    due_date: null,
    due_at: null,
    answer: null,
    answered_by: null,
    answered_at: null,
    ...row,
  };
}

describe('whom an effect is for', () => {
  it('is the person it names, unless they have left', () => {
    expect(recipientsOf(notify({ kind: 'person', person: id('head') }), null, directory)).toEqual(['head']);
    expect(recipientsOf(notify({ kind: 'person', person: id('departed') }), null, directory)).toEqual([]);
  });

  it('is everybody in the pool who is still there', () => {
    const pool = { kind: 'unit-post', unit, post: 'reviewer' } as const;
    expect(recipientsOf(notify({ kind: 'pool', pool }), null, directory)).toEqual(['reviewer', 'colleague']);
    const body = { kind: 'body-post', body: group, post: 'member' } as const;
    expect(recipientsOf(notify({ kind: 'pool', pool: body }), null, directory)).toEqual(['member']);
  });

  it('is the head of the unit, above the one who holds its seat', () => {
    expect(recipientsOf(superior, seatOf('reviewer', {}), directory)).toEqual(['head']);
    const personal = seatOf('reviewer', { principal_kind: 'person', principal_id: 'reviewer' });
    expect(recipientsOf(superior, personal, directory)).toEqual(['head']);
  });

  it('is the chair, above a member of a body', () => {
    const seat = seatOf(null, { pool_kind: 'body-post', pool_id: group, pool_post: 'member' });
    expect(recipientsOf(superior, seat, directory)).toEqual(['chair']);
  });

  it('is the plan administrator, where nobody stands above or the step is blocked', () => {
    expect(recipientsOf(superior, seatOf('head', {}), directory)).toEqual(['planner']);
    expect(recipientsOf(notify({ kind: 'administrators' }), null, directory)).toEqual(['planner']);
  });

  it('is whoever had a power of proxy that day from the holder, or from the people of the pool', () => {
    const proxies = (on: string): NotifyEffect =>
      notify({ kind: 'proxies-of', seatId: 1 as SeatId, on: on as BusinessDate });
    expect(recipientsOf(proxies('2015-09-01'), seatOf('head', {}), directory)).toEqual(['member']);
    expect(recipientsOf(proxies('2015-11-01'), seatOf('head', {}), directory)).toEqual([]);
    expect(recipientsOf(proxies('2015-09-01'), null, directory)).toEqual([]);
    expect(recipientsOf(proxies('2015-09-01'), seatOf(null, {}), directory)).toEqual([]);

    const posts = seatOf(null, { pool_kind: 'unit-post', pool_id: unit, pool_post: 'reviewer' });
    expect(recipientsOf(proxies('2015-09-30'), posts, directory)).toEqual(['reviewer']);
    expect(recipientsOf(proxies('2015-10-01'), posts, directory)).toEqual([]);
    const body = seatOf(null, { pool_kind: 'body-post', pool_id: group, pool_post: 'member' });
    expect(recipientsOf(proxies('2015-09-30'), body, directory)).toEqual([]);
  });
});
