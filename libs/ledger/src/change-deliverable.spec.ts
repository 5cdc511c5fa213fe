import { describe, expect, it } from '@jest/globals';
import { WorkingDayCalendar } from '#libs/calendar';
import { buildDirectoryView } from '#libs/directory';
import type { Person } from '#libs/directory';
import type { BodyId, BusinessDate, Instant, PersonId, UnitId } from '#libs/engine';
import { changeDeliverable } from './change-deliverable.js';
import type { ChangeContext, DeliverableChange } from './change-deliverable.js';
import type { Deliverable, DeliverableId } from './deliverable.js';
import type { PlanId } from './plan.js';
import { startDeliverable } from './start-deliverable.js';

const zuzhibu = 'zuzhibu' as UnitId;
const now = Date.parse('2015-09-24T01:00:00Z') as Instant;

const deliverable: Deliverable = {
  id: '0198b2f0-0000-7000-8000-000000000111' as DeliverableId,
  planId: '0198b2f0-0000-7000-8000-000000000001' as PlanId,
  code: '1.1.1',
  areaCode: '1',
  taskCode: '1.1',
  title: '制定首问负责制度',
  outputKind: 'text',
  actionVerb: '制定',
  leadUnits: [zuzhibu],
  responsibleUnit: zuzhibu,
  responsibleBasis: 'stated',
  responsiblePhrase: '负责',
  reviewUnits: [],
  reviewListOpen: false,
  dueYear: 2016,
  dueDate: '2016-12-30' as BusinessDate,
  personInCharge: null,
  handler: null,
  leaderInCharge: null,
  acceptingBody: null,
  supervisingBody: null,
  assignedAt: null,
  disclosure: null,
  problem: '',
  nextStep: '',
  remark: '',
  parts: [],
  searchAliases: [],
  line: 11,
};

const person = (id: string, active = true): Person => ({
  id: id as PersonId,
  name: id,
  unit: zuzhibu,
  title: '',
  telephone: '',
  active,
  duties: [],
});

const directory = buildDirectoryView({
  version: 1,
  units: [{ id: zuzhibu, name: '市委组织部', aliases: [] }],
  people: [person('ranjing'), person('puchunyan'), person('gone', false)],
  posts: [],
  bodies: [{ id: 'special-group' as BodyId, name: '专项小组', members: [] }],
  grants: [],
});

const assignment: DeliverableChange = {
  personInCharge: 'puchunyan' as PersonId,
  handler: 'ranjing' as PersonId,
  leaderInCharge: 'puchunyan' as PersonId,
};

function change(wanted: DeliverableChange, more: Partial<ChangeContext & { of: Deliverable }> = {}) {
  const { of = deliverable, started = false } = more;
  const calendar = new WorkingDayCalendar();
  return changeDeliverable(of, wanted, { now, directory, calendar, started });
}

function accepted(wanted: DeliverableChange, more: Parameters<typeof change>[1] = {}) {
  const decision = change(wanted, more);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.result;
}

describe('changing a deliverable', () => {
  it('records when all three people had been named, once', () => {
    const named = accepted(assignment);
    expect(named.deliverable.assignedAt).toBe(now);
    const again = accepted({ handler: 'puchunyan' as PersonId }, { of: named.deliverable });
    expect(again.patch).toEqual({ handler: 'puchunyan' });
    expect(accepted({ handler: 'ranjing' as PersonId }).deliverable.assignedAt).toBeNull();
  });

  it('tells the instance exactly what it knows and what has changed', () => {
    const { attributes } = accepted({ remark: '已报送', dueDate: '2016-06-30' as BusinessDate });
    expect(attributes).toEqual({ dueDate: '2016-06-30' });
    expect(accepted({ remark: '已报送' }).attributes).toEqual({});
  });

  it('leaves a field alone that comes without a value', () => {
    expect(accepted({ handler: undefined, remark: '备注' }).patch).toEqual({ remark: '备注' });
  });

  it('rolls a date to finish by back to a working day', () => {
    expect(accepted({ dueDate: '2016-10-02' as BusinessDate }).deliverable.dueDate).toBe('2016-09-30');
  });

  it('refuses a date outside the printed year', () => {
    const dueDate = '2017-01-03' as BusinessDate;
    expect(change({ dueDate })).toEqual({
      ok: false,
      refusal: { code: 'deliverable.beyond-year', dueYear: 2016, dueDate },
    });
  });

  it('refuses people who left, and units and bodies it does not know', () => {
    const codeOf = (wanted: DeliverableChange) => {
      const decision = change(wanted);
      return decision.ok ? null : decision.refusal;
    };
    expect(codeOf({ handler: 'gone' as PersonId })).toMatchObject({
      code: 'directory.unknown',
      field: 'handler',
    });
    expect(codeOf({ reviewUnits: ['nowhere' as UnitId] })).toMatchObject({ field: 'reviewUnits' });
    expect(codeOf({ acceptingBody: 'nobody' as BodyId })).toMatchObject({ field: 'acceptingBody' });
  });

  it('keeps the people once work has begun, and takes the rest', () => {
    const assigned = accepted(assignment).deliverable;
    const wanted = { ...assignment, handler: 'puchunyan' as PersonId };
    expect(change(wanted, { of: assigned, started: true })).toEqual({
      ok: false,
      refusal: { code: 'deliverable.started', fields: ['handler'] },
    });
    expect(change({ ...assignment, remark: '备注' }, { of: assigned, started: true }).ok).toBe(true);
  });
});

describe('starting a deliverable', () => {
  it('needs the three people first', () => {
    const handlerOnly = accepted({ handler: 'ranjing' as PersonId }).deliverable;
    expect(startDeliverable(handlerOnly, false)).toEqual({
      ok: false,
      refusal: { code: 'deliverable.unassigned', missing: ['personInCharge', 'leaderInCharge'] },
    });
  });

  it('needs a due date and a lead unit', () => {
    const open = { ...accepted(assignment).deliverable, dueDate: null, leadUnits: [] };
    expect(startDeliverable(open, false)).toEqual({
      ok: false,
      refusal: { code: 'deliverable.incomplete', missing: ['dueDate', 'leadUnit'] },
    });
  });

  it('happens once, with the subject the workflow reads', () => {
    const assigned = accepted(assignment).deliverable;
    expect(startDeliverable(assigned, true)).toMatchObject({ refusal: { code: 'deliverable.started' } });
    expect(startDeliverable(assigned, false)).toMatchObject({
      ok: true,
      result: {
        kind: 'deliverable',
        id: assigned.id,
        contentHash: null,
        attributes: { code: '1.1.1', leadUnit: 'zuzhibu', handler: 'ranjing', inspectors: null, late: false },
      },
    });
  });
});
