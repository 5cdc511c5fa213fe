import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './step-form-rules';

const budget = {
  name: 'budget',
  title: '所需经费（万元）',
  type: 'number' as const,
  options: [],
  right: 'required' as const,
  value: null,
};
const experts = { party: 'experts', anybody: true, candidates: [] };

describe('what is missing in the form of a step', () => {
  it('is every required field nobody has filled in, now or before', () => {
    expect(faultsOf({ form: [budget], picks: [] }, {}, {})).toEqual({ budget: '请填写所需经费（万元）' });
    expect(faultsOf({ form: [{ ...budget, value: 12 }], picks: [] }, {}, {})).toEqual({});
    expect(faultsOf({ form: [budget], picks: [] }, { budget: 0 }, {})).toEqual({});
  });

  it('is a required field that was emptied again', () => {
    expect(faultsOf({ form: [{ ...budget, value: 12 }], picks: [] }, { budget: '' }, {})).toHaveProperty(
      'budget',
    );
  });

  it('is no field one may leave empty', () => {
    expect(faultsOf({ form: [{ ...budget, right: 'edit' }], picks: [] }, {}, {})).toEqual({});
  });

  it('is every party nobody was picked for', () => {
    expect(faultsOf({ form: [], picks: [experts] }, {}, {})).toHaveProperty('experts');
    expect(faultsOf({ form: [], picks: [experts] }, {}, { experts: ['zoukai'] })).toEqual({});
  });
});
