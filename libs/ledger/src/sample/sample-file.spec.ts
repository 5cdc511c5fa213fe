import { describe, expect, it } from '@jest/globals';
import { SampleFileError } from './sample-file.js';
import { readTextsFile, textVersions } from './texts-file.js';
import { readTimelineFile, timelineActs } from './timeline-file.js';

describe('reading a sample file', () => {
  it('tells every fault with its place', () => {
    const lines = `acts:
      - { at: 2015-09-24, deliverable: '1.1.1', by: linxiaowen, act: start }
      - { at: 2015-09-24 09:00, deliverable: '1.1.1', by: linxiaowen, act: answer, anwser: agree }`;
    const read = () => readTimelineFile('timeline.yaml', lines);
    expect(read).toThrow(SampleFileError);
    expect(read).toThrow(/timeline\.yaml cannot be used:[^]*\/acts\/0\/at[^]*\/acts\/1[^]*anwser/);
  });

  it('refuses what is no YAML', () => {
    expect(() => readTextsFile('texts.yaml', '{ a: [')).toThrow(SampleFileError);
  });

  it('lets several people of one line act one minute apart', () => {
    const file = readTimelineFile(
      'timeline.yaml',
      `acts: [{ at: 2015-09-24 09:00, deliverable: '1.1.1', by: [a, b], act: answer, answer: agree }]`,
    );
    expect(timelineActs(file).map(({ by, at }) => [by, new Date(at).toISOString()])).toEqual([
      ['a', '2015-09-24T01:00:00.000Z'],
      ['b', '2015-09-24T01:01:00.000Z'],
    ]);
  });

  it('writes a later version as the one before with its articles changed', () => {
    const file = readTextsFile('texts.yaml', `'1.1.1': [[甲, 乙], { change: { 2: 丙 } }]`);
    expect(textVersions(file, '1.1.1', '办法')).toEqual([
      '办法\n\n第一条　甲\n第二条　乙\n',
      '办法\n\n第一条　甲\n第二条　丙\n',
    ]);
  });
});
