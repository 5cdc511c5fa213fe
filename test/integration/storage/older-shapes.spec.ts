import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  completeState,
  plainStep,
  STATE_SHAPE,
  type DefinitionHash,
  type Graph,
  type InstanceId,
  type PersonId,
  type SeatId,
  type StoredState,
} from '#libs/engine';
import { newInstanceId } from '#libs/runtime';
import {
  openRuntime,
  PostgresDefinitionStore,
  PostgresInstanceReader,
  type PostgresRuntime,
} from '#libs/storage';
import { cloneTestDatabase, envelope, type TestDatabase } from '#libs/testing';
import { fiveStages, town, weekDays } from '../../../libs/testing/src/engine/index.js';

const golden = new URL('../../../libs/engine/src/evolve/golden/blocked-handed-on.json', import.meta.url);
const laterFields = Object.keys(plainStep('consult'));

/** The workflow as it was compiled before its steps had the present vocabulary. */
function olderGraph(): Graph {
  const graph = fiveStages();
  return {
    ...without(graph, ['form']),
    nodes: Object.fromEntries(
      Object.entries(graph.nodes).map(([id, node]) => [
        id,
        without(node, [...laterFields, 'until', 'terminates']),
      ]),
    ),
    calls: {},
  } as Graph;
}

function without<Thing extends object>(thing: Thing, names: readonly string[]): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([name]) => !names.includes(name))) as Thing;
}

/** An instance in review, stored when nothing but the five stages was known. */
function olderState(id: InstanceId): StoredState {
  const { state } = JSON.parse(fs.readFileSync(golden, 'utf8')) as { state: StoredState };
  return { ...state, id };
}

describe('what was stored in an older shape', () => {
  const id = newInstanceId();
  const hash = 'hash-of-deliverable' as DefinitionHash;
  let database: TestDatabase;
  let runtime: PostgresRuntime;

  beforeAll(async () => {
    database = await cloneTestDatabase();
    runtime = await openRuntime({
      url: database.url,
      directory: { load: async () => town() },
      calendar: { load: async () => weekDays },
      warn: () => undefined,
      durability: 'not-needed',
    });
    const state = olderState(id);
    await runtime.pool.query(
      `insert into definition (key, hash, version, title, source, graph) values ('deliverable', $1, 1, 'd', '', $2)`,
      [hash, JSON.stringify(olderGraph())],
    );
    await runtime.pool.query(
      `insert into instance (id, definition_key, definition_hash, subject_kind, subject_id, status, version, head,
         snapshot, started_at, updated_at)
       values ($1, 'deliverable', $2, 'deliverable', $3, 'running', $4, $5, $6, now(), now())`,
      [id, hash, state.subject.id, state.sequence, Buffer.alloc(32), JSON.stringify(state)],
    );
  });
  afterAll(async () => {
    await runtime.close();
    await database.drop();
  });

  it('is a state without the present fields', () => {
    expect(olderState(id).shape).toBeUndefined();
    expect(olderState(id)).not.toHaveProperty('incidents');
    expect(olderGraph().nodes).not.toHaveProperty('review.may');
  });

  it('is completed by every reader of instances', async () => {
    const whole = completeState(olderState(id));
    expect(whole.shape).toBe(STATE_SHAPE);
    const reader = new PostgresInstanceReader(runtime.pool);
    expect(await reader.byId(id)).toEqual(whole);
    expect((await reader.latestOf('deliverable', [whole.subject.id])).get(whole.subject.id)).toEqual(whole);
    expect((await runtime.archive.one(id))?.state).toEqual(whole);
  });

  it('is completed by every reader of workflows', async () => {
    const store = new PostgresDefinitionStore(runtime.pool);
    const plain = { ...fiveStages(), calls: {} };
    expect((await store.byHash(hash))?.graph).toEqual(plain);
    expect((await store.current('deliverable'))?.graph).toEqual(plain);
    expect((await store.all()).map(({ graph }) => graph)).toEqual([plain]);
  });

  it('goes on from where it stood', async () => {
    const outcome = await runtime.door.execute(
      envelope(id, {
        type: 'AnswerSeat',
        by: { kind: 'person', person: 'laura' as PersonId, channel: 'web' },
        seatId: 3 as SeatId,
        answer: 'no-comment',
        opinion: '',
        items: [],
        documentHash: olderState(id).subject.contentHash,
        to: null,
        resubmit: null,
        units: [],
        fields: {},
      }),
    );
    expect(outcome).toMatchObject({ kind: 'accepted' });
    const after = await new PostgresInstanceReader(runtime.pool).byId(id);
    expect(after).toMatchObject({ shape: STATE_SHAPE, incidents: [] });
    expect(after?.seats[2]).toMatchObject({ state: 'answered', answer: { by: 'laura', proxy: null } });
  });
});
