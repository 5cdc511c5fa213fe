import { describe, expect, it } from '@jest/globals';

import type { Graph, InstanceId, NodeId, PersonId } from '#libs/engine';

import { contentHashOf } from './canonical-text.js';
import { fileText, INSERT_VERSION } from './file-text.js';

const graph: Graph = {
  key: 'test',
  hash: '0'.repeat(64) as Graph['hash'],
  title: 'test',
  subjectKind: 'deliverable',
  stages: [],
  parties: {},
  form: {},
  start: 'draft' as NodeId,
  nodes: {},
  flows: {},
  calls: {},
};

const filing = {
  deliverableId: '1.1.1',
  instanceId: 'i' as InstanceId,
  graph,
  step: 'draft' as NodeId,
  by: { kind: 'person', person: 'linxiaowen' as PersonId, channel: 'web' },
  commandId: 'c1',
} as const;

describe('filing a text', () => {
  it('pushes the hash of the very text that is stored', () => {
    const filed = fileText({ ...filing, text: '第一条\r\n正文' });
    if ('code' in filed) throw new Error(filed.code);
    expect(filed.command.content).toEqual({
      contentHash: contentHashOf('第一条\n正文'),
      parts: { whole: contentHashOf('第一条\n正文') },
    });
    expect(filed.alongside).toHaveLength(1);
    expect(filed.alongside[0]?.statement).toBe(INSERT_VERSION);
    expect(filed.alongside[0]?.values).toContain('第一条\n正文');
  });

  it('refuses a text that declares a secrecy level, and prepares nothing', () => {
    expect(fileText({ ...filing, text: '机密★\n正文' })).toEqual({
      code: 'document.classified',
      level: '机密',
    });
    expect(fileText({ ...filing, text: '正文', secrecyLevel: '秘密' })).toEqual({
      code: 'document.classified',
      level: '秘密',
    });
  });
});
