import { describe, expect, it } from '@jest/globals';
import type { InstanceId } from '#libs/engine';
import type { CommandEnvelope } from './command-envelope.js';
import type { Verdict } from './decide-group.js';
import { GroupingDoor } from './door.js';
import { CommitUnknown, GroupNotWritten, InstanceBusy } from './ports/instance-store.js';

type Run = (commands: readonly CommandEnvelope[], locked: 'skip' | 'wait') => Promise<readonly Verdict[]>;

const refused: Verdict = { kind: 'outcome', outcome: { kind: 'rejected', rejection: { code: 'not_found' } } };
const refuseAll: Run = async (commands) => commands.map(() => refused);

function command(instance: string): CommandEnvelope {
  return {
    instanceId: instance as InstanceId,
    commandId: `of-${instance}`,
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
}

/** A door whose transactions are written down and answered by `run`. */
function doorOn(run: Run) {
  const groups: { readonly size: number; readonly locked: string }[] = [];
  const door = new GroupingDoor({
    run: (commands, locked) => {
      groups.push({ size: commands.length, locked });
      return run(commands, locked);
    },
  });
  return { door, groups };
}

describe('the door', () => {
  it('commits together what arrives together', async () => {
    const { door, groups } = doorOn(refuseAll);
    await Promise.all(['a', 'b', 'c'].map((instance) => door.execute(command(instance))));
    expect(groups).toEqual([{ size: 3, locked: 'skip' }]);
  });

  it('puts at most sixty-four into a group and two groups on their way', async () => {
    let open = 0;
    let most = 0;
    const { door, groups } = doorOn(async (commands) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resume) => setTimeout(resume, 5));
      open -= 1;
      return commands.map(() => refused);
    });
    await Promise.all(Array.from({ length: 300 }, (_, index) => door.execute(command(`i${index}`))));
    expect(Math.max(...groups.map(({ size }) => size))).toBe(64);
    expect(most).toBe(2);
  });

  it('repeats a group whose write failed one by one, so that only the bad one suffers', async () => {
    const { door } = doorOn(async (commands) => {
      if (commands.some(({ instanceId }) => instanceId === 'bad'))
        throw new GroupNotWritten(false, new Error('bad row'));
      return commands.map(() => refused);
    });
    const outcomes = await Promise.allSettled(
      ['a', 'bad', 'b'].map((instance) => door.execute(command(instance))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tries a passing failure three times', async () => {
    const { door, groups } = doorOn(async () => {
      throw new GroupNotWritten(true, new Error('deadlock'));
    });
    await expect(door.execute(command('a'))).rejects.toThrow('deadlock');
    expect(groups.map(({ locked }) => locked)).toEqual(['skip', 'wait', 'wait', 'wait']);
  });

  it('lets a locked instance wait alone while the others go on', async () => {
    const { door, groups } = doorOn(async (commands, locked) => {
      if (locked === 'wait') throw new InstanceBusy();
      return commands.map(({ instanceId }) => (instanceId === 'held' ? { kind: 'skipped' } : refused));
    });
    const outcomes = await Promise.all(['held', 'a'].map((instance) => door.execute(command(instance))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['busy', 'rejected']);
    expect(groups).toEqual([
      { size: 2, locked: 'skip' },
      { size: 1, locked: 'wait' },
    ]);
  });

  it('takes the lock once for all that wait for one instance', async () => {
    const { door, groups } = doorOn(async (commands, locked) =>
      commands.map(() => (locked === 'skip' ? { kind: 'skipped' } : refused)),
    );
    await Promise.all(Array.from({ length: 5 }, () => door.execute(command('held'))));
    expect(groups).toEqual([
      { size: 5, locked: 'skip' },
      { size: 5, locked: 'wait' },
    ]);
  });

  it('looks again for an instance that came about while it looked', async () => {
    const { door, groups } = doorOn(async (commands) =>
      commands.map(() => (groups.length < 3 ? { kind: 'skipped' } : refused)),
    );
    expect(await door.execute(command('new'))).toMatchObject({ kind: 'rejected' });
    expect(groups.map(({ locked }) => locked)).toEqual(['skip', 'wait', 'wait']);
  });

  it('looks again for one after a failed write, too', async () => {
    const { door, groups } = doorOn(async (commands) => {
      if (groups.length === 1) throw new GroupNotWritten(false, new Error('bad row'));
      return commands.map(() => (groups.length < 3 ? { kind: 'skipped' } : refused));
    });
    expect(await door.execute(command('new'))).toMatchObject({ kind: 'rejected' });
    expect(groups.map(({ locked }) => locked)).toEqual(['skip', 'wait', 'wait']);
  });

  it('says that it does not know when the connection died while committing', async () => {
    const { door } = doorOn(async () => {
      throw new CommitUnknown(new Error('connection reset'));
    });
    expect(await door.execute(command('a'))).toEqual({ kind: 'unknown' });
  });

  it('goes on after a group that failed', async () => {
    let broken = true;
    const { door } = doorOn(async (commands, locked) => {
      if (broken) throw new Error('no connection');
      return refuseAll(commands, locked);
    });
    await expect(door.execute(command('a'))).rejects.toThrow('no connection');
    broken = false;
    expect(await door.execute(command('a'))).toMatchObject({ kind: 'rejected' });
    await door.idle();
  });
});
