import { describe, expect, it } from '@jest/globals';

import type { InstanceId } from '#libs/engine';

import { parseInstanceId, parsePublicId, publicId } from './public-id.js';

const instance = '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01' as InstanceId;

describe('public ids', () => {
  it('read back as they were written', () => {
    expect(parsePublicId(publicId(instance, 12))).toEqual({ instanceId: instance, number: 12 });
  });

  it.each([
    '',
    '1',
    `${instance}`,
    `${instance}.0`,
    `${instance}.-1`,
    `${instance}.1e3`,
    `${instance}.9999999999`,
    "x'.1",
  ])('are unknown when malformed: %j', (text) => {
    expect(parsePublicId(text)).toBeNull();
  });

  it('take only a UUID for an instance', () => {
    expect(parseInstanceId(instance)).toBe(instance);
    expect(parseInstanceId('1.1.1')).toBeNull();
  });
});
