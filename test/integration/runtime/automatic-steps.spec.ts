import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileWorkflow } from '#libs/definitions';
import type { Graph, InstanceId, InstanceState, PersonId, UnitId, Value } from '#libs/engine';
import { ACTIONS, newInstanceId, replayCheck } from '#libs/runtime';
import { PostgresInstanceReader, type PostgresRuntime } from '#libs/storage';
import {
  cloneTestDatabase,
  envelope,
  KEEPER,
  openTestRuntime,
  paperDirectory,
  unitOf,
  type TestDatabase,
} from '#libs/testing';
import { actionOf } from '../../../apps/worker/src/actions/index.js';
import { RunCarrier } from '../../../apps/worker/src/carry-out-run.js';

const source = (action: string) => `
workflow: numbered-${action}
language: 1
title: 编号
subject: paper
stages: [编号]
parties:
  keeper: { person: =subject.keeper }
steps:
  number:
    stage: 编号
    run: ${action}
    with: { series: =subject.series, pattern: =subject.pattern, words: =subject.words, people: =subject.people, units: =subject.units, posts: =subject.posts }
    attempts: 2
    then: { done: closed }
  closed: { stage: 编号, title: 办结, end: closed }
`;
const graphs = new Map(
  [...ACTIONS, 'unheard-of'].map((action): [string, Graph] => {
    const compiled = compileWorkflow(source(action), { resolveCall: () => undefined });
    if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
    return [action, compiled.graph];
  }),
);

const directory = paperDirectory();

describe('an automatic step', () => {
  let database: TestDatabase;
  let runtime: PostgresRuntime;
  let carrier: RunCarrier;

  beforeAll(async () => {
    database = await cloneTestDatabase();
    runtime = await openTestRuntime(database.url);
    for (const [action, graph] of graphs) await runtime.definitions.deploy(graph, source(action));
    carrier = new RunCarrier(runtime, { now: async () => directory });
  });
  afterAll(async () => {
    await runtime.close();
    await database.drop();
  });

  async function begin(
    action: string,
    attributes: Readonly<Record<string, Value>> = {},
  ): Promise<{ readonly id: InstanceId; readonly effectId: string }> {
    const id = newInstanceId();
    const graph = graphs.get(action)!;
    const outcome = await runtime.door.execute({
      ...envelope(id, {
        type: 'StartInstance',
        by: { kind: 'person', person: KEEPER, channel: 'web' },
        instanceId: id,
        subject: {
          kind: 'paper',
          id,
          attributes: { keeper: KEEPER, ...attributes },
          contentHash: null,
          parts: {},
        },
      }),
      definition: graph.hash,
    });
    expect(outcome).toMatchObject({ kind: 'accepted' });
    return { id, effectId: await latestEffect(id) };
  }

  async function latestEffect(id: InstanceId): Promise<string> {
    const { rows } = await runtime.pool.query<{ id: string }>(
      `select id from outbox where instance_id = $1 and effect ->> 'kind' = 'run' order by seq desc limit 1`,
      [id],
    );
    return rows[0]!.id;
  }

  async function take(effectId: string) {
    const claimed = await runtime.outbox.take(effectId);
    const effect = claimed?.effect;
    if (claimed === undefined || effect?.kind !== 'run') throw new Error('Expected an effect to carry out');
    return { ...claimed, effect };
  }

  async function stateOf(id: InstanceId): Promise<InstanceState> {
    const state = await new PostgresInstanceReader(runtime.pool).byId(id);
    if (state === undefined) throw new Error('Expected the instance to exist');
    return state;
  }

  const numbersOf = async (series: string): Promise<readonly number[]> => {
    const { rows } = await runtime.pool.query<{ number: number }>(
      'select number from assigned_number where series = $1 order by number',
      [series],
    );
    return rows.map(({ number }) => number);
  };

  it('takes the next number of a series and goes on with it', async () => {
    for (const [number, reference] of [
      [1, '改办〔2015〕1号'],
      [2, '改办〔2015〕2号'],
    ] as const) {
      const { id, effectId } = await begin('assign-number', {
        series: '改办',
        pattern: '改办〔2015〕{number}号',
      });
      await carrier.carryOut(await take(effectId), false);
      const state = await stateOf(id);
      expect(state.status).toBe('ended');
      expect(Object.values(state.scopes[0]!.results)).toEqual([{ series: '改办', number, reference }]);
      expect(await runtime.outbox.take(effectId)).toBeUndefined();
    }
  });

  it('is carried out once, however often its effect comes', async () => {
    const { id, effectId } = await begin('assign-number', { series: 'twice' });
    const first = await take(effectId);
    await runtime.outbox.within(first, (client) =>
      actionOf('assign-number')!({
        claimed: first,
        given: first.effect.with,
        client,
        directory,
      }),
    );
    // The worker died before it could tell: the effect comes again.
    await carrier.carryOut(await take(effectId), false);
    expect(await numbersOf('twice')).toEqual([1]);
    expect(Object.values((await stateOf(id)).scopes[0]!.results)).toMatchObject([
      { number: 1, reference: '1' },
    ]);
  });

  it('is left to whoever took it up last', async () => {
    const { id, effectId } = await begin('assign-number', { series: 'fenced' });
    const slow = await take(effectId);
    const quick = await take(effectId);
    await carrier.carryOut(slow, false);
    expect(await numbersOf('fenced')).toEqual([]);
    expect((await stateOf(id)).status).toBe('running');
    await carrier.carryOut(quick, false);
    expect((await stateOf(id)).status).toBe('ended');
  });

  it('leaves no gap in the series when it comes to nothing', async () => {
    const { effectId } = await begin('assign-number', { series: 'rolled-back' });
    const claimed = await take(effectId);
    const failing = runtime.outbox.within(claimed, async (client) => {
      await actionOf('assign-number')!({
        claimed,
        given: claimed.effect.with,
        client,
        directory,
      });
      throw new Error('the worker died');
    });
    await expect(failing).rejects.toThrow('the worker died');
    await carrier.carryOut(await take(effectId), false);
    expect(await numbersOf('rolled-back')).toEqual([1]);
  });

  it('gives no number twice to instances that ask at the same time', async () => {
    const begun = await Promise.all(
      Array.from({ length: 12 }, () => begin('assign-number', { series: 'crowd' })),
    );
    await Promise.all(begun.map(async ({ effectId }) => carrier.carryOut(await take(effectId), false)));
    expect(await numbersOf('crowd')).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('tells people in the words of the workflow, each once', async () => {
    const attributes = {
      words: '请领取文号',
      people: [KEEPER, KEEPER, 'nobody'],
      units: [unitOf(1), unitOf(2)],
      posts: ['reviewer'],
    };
    const { id, effectId } = await begin('notify', attributes);
    await carrier.carryOut(await take(effectId), false);
    const { rows } = await runtime.pool.query<{ person_id: PersonId; topic: string; words: string }>(
      'select person_id, topic, words from notification where instance_id = $1 order by person_id',
      [id],
    );
    expect(rows.map(({ topic, words }) => [topic, words])).toEqual(rows.map(() => ['notice', '请领取文号']));
    expect(Object.values((await stateOf(id)).scopes[0]!.results)).toEqual([
      { told: expect.arrayContaining(rows.map(({ person_id: person }) => person)) },
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each<[string, string, Readonly<Record<string, Value>>, string]>([
    ['has no such name', 'unheard-of', {}, '没有名为“unheard-of”的动作'],
    ['lacks what it needs', 'assign-number', {}, 'series：需要文字'],
    ['is given nonsense', 'assign-number', { series: 's', pattern: '第号' }, 'pattern：缺少 {number}'],
    [
      'finds nobody to tell',
      'notify',
      { words: 'w', units: ['no-such-unit' as UnitId] },
      'people、units：没有可通知的在职人员',
    ],
  ])(
    'fails without another try of the queue when its action %s',
    async (_what, action, attributes, message) => {
      const { id, effectId } = await begin(action, attributes);
      await carrier.carryOut(await take(effectId), false);
      expect((await stateOf(id)).timers).toMatchObject([{ purpose: { kind: 'retry', attempt: 2 } }]);
      const { rows } = await runtime.pool.query<{ told: string }>(
        `select convert_from(bytes, 'UTF8') as told from instance_event
         where instance_id = $1 and type = 'RunFailed'`,
        [id],
      );
      expect(rows.map(({ told }) => told.includes(message))).toEqual([true]);
    },
  );

  it('leaves what the world fails to the queue, and reports it with its last try', async () => {
    const { id, effectId } = await begin('assign-number', { series: 'broken' });
    const unreachable = new RunCarrier(runtime, {
      now: async () => {
        throw new Error('the directory cannot be read');
      },
    });
    await expect(unreachable.carryOut(await take(effectId), false)).rejects.toThrow('the directory');
    expect((await stateOf(id)).timers).toEqual([]);
    await unreachable.carryOut(await take(effectId), true);
    expect((await stateOf(id)).timers).toMatchObject([{ purpose: { kind: 'retry' } }]);
  });

  it('is no news to an instance that is over', async () => {
    const { id, effectId } = await begin('assign-number', { series: 'late' });
    const claimed = await take(effectId);
    await runtime.door.execute(
      envelope(id, {
        type: 'TerminateInstance',
        by: { kind: 'person', person: KEEPER, channel: 'web' },
        reason: '不再需要',
      }),
    );
    await carrier.carryOut(claimed, false);
    expect(await runtime.outbox.take(effectId)).toBeUndefined();
  });

  it('leaves every instance equal to its history', async () => {
    expect((await replayCheck(runtime.archive)).differing).toEqual([]);
  });
});
