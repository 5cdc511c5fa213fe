import { describe, expect, it } from '@jest/globals';
import type { MigrationVerdict } from '../../api/models';
import { verdictLines } from './verdict-lines';

const unchanged: MigrationVerdict = {
  instance: '1',
  subject: '1.1.1',
  verdict: 'unchanged',
  because: [],
  seatsAdded: [],
  seatsRemoved: [],
  movedSteps: [],
  movedDeadlines: [],
};

describe('the lines of a verdict', () => {
  it('are none where nothing is different', () => {
    expect(verdictLines(unchanged, '2015-09-24')).toEqual([]);
  });

  it('give every reason once', () => {
    const obstacle = { code: 'not-a-safe-point', step: 'review', title: '征求意见', words: '已有人表态' };
    const refused: MigrationVerdict = { ...unchanged, verdict: 'refused', because: [obstacle, obstacle] };
    expect(verdictLines(refused, '2015-09-24')).toEqual(['“征求意见”：已有人表态']);
  });

  it('tell who is asked besides and which limit moves', () => {
    const changed = {
      ...unchanged,
      seatsAdded: [{ step: 'review', title: '征求意见', name: '田雨', state: 'pending' }],
      movedDeadlines: [{ title: '征求意见', before: '2015-10-10', after: null }],
    };
    expect(verdictLines(changed, '2015-09-24')).toEqual([
      '增加办理人：田雨（征求意见）',
      '“征求意见”期限由10月10日改为不设期限',
    ]);
  });
});
