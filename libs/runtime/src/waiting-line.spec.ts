import { beforeEach, describe, expect, it } from '@jest/globals';
import type { InstanceId } from '#libs/engine';
import type { CommandEnvelope } from './command-envelope.js';
import { WaitingLine, type Waiting } from './waiting-line.js';

const bound = { commands: 4, bytes: 1_000 };

function waiting(instance: string, commandId: string, bytes = 10): Waiting {
  const envelope: CommandEnvelope = {
    instanceId: instance as InstanceId,
    commandId,
    actorKey: 'anybody',
    requestHash: '',
    command: {
      type: 'WithdrawInstance',
      by: { kind: 'system', name: 'import', channel: 'batch' },
      reason: '',
    },
    alongside: [],
    definition: null,
  };
  return { envelope, bytes, answer: () => undefined, fail: () => undefined };
}

describe('the line in front of the door', () => {
  let line: WaitingLine;
  const take = () => line.take(bound).map(({ envelope }) => envelope.commandId);

  beforeEach(() => {
    line = new WaitingLine();
  });

  it('puts what waits into one group, the commands of an instance in their order', () => {
    for (const [instance, id] of [
      ['a', 'a1'],
      ['b', 'b1'],
      ['a', 'a2'],
    ] as const)
      line.add(waiting(instance, id));
    expect(take()).toEqual(['a1', 'a2', 'b1']);
    expect(take()).toEqual([]);
  });

  it('never has an instance in two groups', () => {
    line.add(waiting('a', 'a1'));
    expect(take()).toEqual(['a1']);
    line.add(waiting('a', 'a2'));
    line.add(waiting('b', 'b1'));
    expect(take()).toEqual(['b1']);
    line.release('a' as InstanceId);
    expect(take()).toEqual(['a2']);
  });

  it('lets the others go before what did not fit', () => {
    for (let number = 1; number <= 6; number += 1) line.add(waiting('a', `a${number}`));
    line.add(waiting('b', 'b1'));
    expect(take()).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(take()).toEqual(['b1']);
    line.release('a' as InstanceId);
    expect(take()).toEqual(['a5', 'a6']);
  });

  it('bounds a group by what it carries, and lets a large one go alone', () => {
    line.add(waiting('a', 'a1', 5_000));
    line.add(waiting('b', 'b1', 600));
    line.add(waiting('c', 'c1', 600));
    expect(take()).toEqual(['a1']);
    expect(take()).toEqual(['b1']);
    expect(take()).toEqual(['c1']);
  });
});
