import { describe, expect, it } from '@jest/globals';
import type { Operation } from '../api/models';
import { closedByReason, openByGroup } from './operation-groups';

const open = (operation: string, label: string): Operation => ({
  operation,
  label,
  open: true,
  because: null,
});
const closed = (operation: string, label: string, code: string, title: string): Operation => ({
  operation,
  label,
  open: false,
  because: { code, title },
});

describe('the menu of a seat', () => {
  it('lists what is open in groups, and leaves empty groups out', () => {
    const operations = [open('copy', '抄送'), open('transfer', '转办'), open('ask', '询问')];
    expect(openByGroup({ operations, claimable: false, capacity: 'own' })).toEqual([
      { group: 'hand', operations: [{ operation: 'transfer', label: '转办' }] },
      {
        group: 'tell',
        operations: [
          { operation: 'ask', label: '询问' },
          { operation: 'copy', label: '抄送' },
        ],
      },
    ]);
  });

  it('says every reason once, for all it closes', () => {
    const lent = '本件已委派邹凯提意见。';
    const operations = [
      closed('transfer', '转办', 'seat.delegated', lent),
      closed('delegate', '委派', 'seat.delegated', lent),
      closed('ask-extension', '申请延期', 'extension.open', '已申请延期。'),
    ];
    expect(closedByReason({ operations, claimable: false, capacity: 'own' })).toEqual([
      { reason: lent, labels: ['转办', '委派'] },
      { reason: '已申请延期。', labels: ['申请延期'] },
    ]);
  });

  it('is silent about what is not this reader’s at all', () => {
    const operations = [closed('urge', '催办', 'act.forbidden', '您没有办理这项操作的权限。')];
    expect(closedByReason({ operations, claimable: false, capacity: 'own' })).toEqual([]);
  });

  it('does not tell a stranger to the seat for every button why it is not theirs', () => {
    const operations = [closed('transfer', '转办', 'duty.separation', '您是本件拟稿人。')];
    expect(closedByReason({ operations, claimable: false, capacity: null })).toEqual([]);
    expect(closedByReason({ operations, claimable: false, capacity: 'own' })).toHaveLength(1);
  });

  it('offers to put back only what was taken', () => {
    const operations = [open('unclaim', '放回待领')];
    expect(openByGroup({ operations, claimable: true, capacity: 'own' })).toEqual([]);
    expect(openByGroup({ operations, claimable: false, capacity: 'own' })).toHaveLength(1);
  });
});
