import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule unused-stage', () => {
  it('warns of a stage without steps', () => {
    expect(foundIn(ordinaryWith('审核, 验收]', '审核, 验收, 督查]'))).toEqual(['unused-stage at 督查']);
  });
});
