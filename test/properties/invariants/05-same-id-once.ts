import { decideGroup } from '../../../libs/runtime/src/decide-group.js';
import type { GroupReading } from '#libs/runtime';
import { must, type Happened, type Invariant } from '../invariant.js';

const HASH_OF_THE_REQUEST = 'a'.repeat(64);

/** 5. The same command id twice is one act, in one group and in two. */
export const sameIdOnce: Invariant = {
  number: '05',
  name: 'the same command id twice is one act',
  atEnd: ({ happened }, dice) => {
    const [, ...later] = happened;
    if (later.length === 0) return 0;
    const again = dice.one(later);
    if (again.command.type === 'MigrateInstance' || again.before === null) return 0;
    sendTwice(again, again.before);
    return 1;
  },
};

function sendTwice(
  { command, before, context, graph, after }: Happened,
  state: NonNullable<Happened['before']>,
): void {
  const instanceId = state.id;
  const envelope = {
    instanceId,
    commandId: 'command-1',
    actorKey: command.by.kind === 'person' ? command.by.person : command.by.name,
    requestHash: HASH_OF_THE_REQUEST,
    command,
    alongside: [],
    definition: null,
  };
  const reading: GroupReading = {
    databaseTime: context.now,
    clockOffset: 0,
    directoryVersion: 1,
    calendarVersion: context.workingDays.version,
    instances: new Map([[instanceId, { state, head: new Uint8Array(32) }]]),
    skipped: new Set(),
    commands: [],
  };
  const world = { ...context, graphs: new Map([[state.definition.hash, graph]]) };
  const { write, verdicts } = decideGroup([envelope, envelope], reading, world);
  const [first, second] = verdicts.map((verdict) => (verdict.kind === 'outcome' ? verdict.outcome : null));

  must(
    first?.kind === 'accepted' && !first.replayed,
    () => `${command.type} was not accepted the first time`,
  );
  must(
    second?.kind === 'accepted' && second.replayed && second.answer === first.answer,
    () => `${command.type} with the same id was ${second?.kind ?? 'a fault'} and not answered as before`,
  );
  must(write.commands.length === 1, () => `${write.commands.length} acts were written for one id`);
  const written = write.instances[0]?.state.sequence ?? before?.sequence;
  must(written === after.sequence, () => `one id led to ${written} events, not to ${after.sequence}`);

  const stored = {
    ...reading,
    instances: new Map([[instanceId, { state: after, head: new Uint8Array(32) }]]),
  };
  const next = decideGroup([envelope], { ...stored, commands: write.commands }, world);
  must(next.write.instances.length === 0, () => `${command.type} was carried out again by the next group`);
}
