import type { GroupWrite, InstanceWrite } from '#libs/runtime';
import { seatRow } from './seat-row.js';
import { timestamp } from './timestamp.js';

/** The parameters of `write_group`, in its order: a JSON array of rows each. */
export function groupRows({ instances, commands }: GroupWrite): readonly string[] {
  return [
    instances.map(instanceRow),
    instances.flatMap(eventRows),
    instances.flatMap(({ state, seats }) => seats.map((seat) => seatRow(state, seat))),
    instances.flatMap(({ state, armed }) =>
      armed.map(({ id, dueAt }) => ({ instance_id: state.id, timer_id: id, due_at: timestamp(dueAt) })),
    ),
    instances.flatMap(({ state, disarmed }) =>
      disarmed.map((timer) => ({ instance_id: state.id, timer_id: timer.id, state: timer.state })),
    ),
    instances.flatMap(({ state, effects }) =>
      effects.map(({ id, sequence, effect }) => ({ id, instance_id: state.id, seq: sequence, effect })),
    ),
    commands.map(({ actorKey, commandId, instanceId, requestHash, answer }) => ({
      actor_key: actorKey,
      command_id: commandId,
      instance_id: instanceId,
      request_hash: requestHash,
      answer,
    })),
  ].map((rows) => JSON.stringify(rows));
}

function instanceRow({ was, state, head }: InstanceWrite) {
  return {
    id: state.id,
    was,
    definition_key: state.definition.key,
    definition_hash: state.definition.hash,
    subject_kind: state.subject.kind,
    subject_id: state.subject.id,
    status: state.status,
    outcome: state.outcome,
    version: state.sequence,
    head: hex(head),
    snapshot: state,
    started_at: timestamp(state.startedAt),
    ended_at: timestamp(state.endedAt),
    updated_at: timestamp(state.lastEventAt),
  };
}

function eventRows({ state, events }: InstanceWrite) {
  return events.map(({ sequence, type, at, bytes, hash }) => ({
    instance_id: state.id,
    seq: sequence,
    type,
    at: timestamp(at),
    // The bytes are UTF-8 text; the database turns them back into the same bytes.
    bytes: Buffer.from(bytes).toString('utf8'),
    hash: hex(hash),
  }));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
