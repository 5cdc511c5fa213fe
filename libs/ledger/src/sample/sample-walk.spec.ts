import { beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { WorkingDayCalendar } from '#libs/calendar';
import { callsOf, compileWorkflow } from '#libs/definitions';
import { buildDirectoryView } from '#libs/directory';
import type { Body, Directory, Person, PostHolding, Unit } from '#libs/directory';
import { decide, evolve } from '#libs/engine';
import type {
  BusinessDate,
  Command,
  ContentHash,
  DirectoryView,
  Graph,
  InstanceId,
  InstanceState,
  Instant,
} from '#libs/engine';
import type { Deliverable } from '../deliverable.js';
import { importPlan } from '../import/index.js';
import { planAddition } from '../importing/plan-addition.js';
import { resolveUnits } from '../importing/resolve-units.js';
import { deliverableItem } from '../reading/deliverable-item.js';
import type { DeliverableItem } from '../reading/deliverable-item.js';
import { progressOf } from '../schedule/progress.js';
import { stageProgress } from '../schedule/stage-progress.js';
import { workflowOutline } from '../schedule/workflow-outline.js';
import { startDeliverable } from '../start-deliverable.js';
import { assignmentPatches, readAssignmentsFile } from './assignments-file.js';
import { directoryChanges, readDirectoryFile } from './directory-file.js';
import { sampleCommand } from './sample-command.js';
import { instantOf } from './shanghai-time.js';
import { readTextsFile, textVersions } from './texts-file.js';
import { readTimelineFile, timelineActs } from './timeline-file.js';
import type { SampleAct } from './timeline-file.js';

const BEGINNING = instantOf('2015-09-24 09:00');
const root = new URL('../../../../', import.meta.url);
const sampleText = (name: string) => fs.readFileSync(new URL(`apps/api/sample/${name}`, root), 'utf8');
const calendar = new WorkingDayCalendar();

const sample = {
  directory: readDirectoryFile('directory.yaml', sampleText('directory.yaml')),
  assignments: readAssignmentsFile('assignments.yaml', sampleText('assignments.yaml')),
  texts: readTextsFile('texts.yaml', sampleText('texts.yaml')),
  acts: timelineActs(readTimelineFile('timeline.yaml', sampleText('timeline.yaml'))),
};

function directoryOf(): Directory {
  const units: Unit[] = [];
  const people: Person[] = [];
  const posts: PostHolding[] = [];
  const bodies: Body[] = [];
  for (const change of directoryChanges(sample.directory)) {
    if (change.kind === 'put-unit') units.push(change.unit);
    if (change.kind === 'put-person') people.push(change.person);
    if (change.kind === 'put-body') bodies.push(change.body);
    if (change.kind === 'set-posts') {
      posts.push(...change.posts.map((held) => ({ ...held, person: change.person })));
    }
  }
  return { version: 1, units, people, posts, bodies, grants: [] };
}

function compiled(key: string): Graph {
  const source = fs.readFileSync(new URL(`workflows/${key}.yaml`, root), 'utf8');
  const calls = new Map(callsOf(source).map((name) => [name, compiled(name)]));
  const result = compileWorkflow(source, { resolveCall: (name: string) => calls.get(name) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.graph;
}

async function deliverablesOf(directory: Directory): Promise<Map<string, Deliverable>> {
  const read = await importPlan({
    name: 'plan.yaml',
    bytes: new TextEncoder().encode(sampleText('plan.yaml')),
  });
  if (!read.ok) throw new Error(read.problem.title);
  let ids = 0;
  const addition = planAddition(read.plan, read.questions, {
    calendar,
    known: undefined,
    units: resolveUnits(directory.units, read.plan.units),
    newId: () => `id-${(ids += 1)}`,
  });
  const patches = assignmentPatches(sample.assignments);
  return new Map(addition.deliverables.map((each) => [each.code, { ...each, ...patches.get(each.code) }]));
}

/** Every instance of the sample, moved by its acts and by the limits that pass in between. */
class Walk {
  private readonly states = new Map<string, InstanceState>();
  private readonly filed = new Map<string, number>();

  constructor(
    private readonly graph: Graph,
    private readonly directory: DirectoryView,
    private readonly deliverables: ReadonlyMap<string, Deliverable>,
  ) {}

  state(code: string): InstanceState | null {
    return this.states.get(code) ?? null;
  }

  play(acts: readonly SampleAct[]): void {
    for (const act of acts) {
      this.passTime(act.at);
      this.tell(act.deliverable, this.commandOf(act), act.at);
    }
    this.passTime(BEGINNING);
  }

  private commandOf(act: SampleAct): Command {
    const deliverable = this.deliverables.get(act.deliverable);
    if (deliverable === undefined) throw new Error(`There is no ${act.deliverable}`);
    const state = this.state(act.deliverable);
    if (act.act === 'start') {
      const started = startDeliverable(deliverable, state !== null);
      if (!started.ok) throw new Error(JSON.stringify(started.refusal));
      const instanceId = deliverable.id as string as InstanceId;
      return { type: 'StartInstance', by: person(act), instanceId, subject: started.result };
    }
    if (state === null) throw new Error(`${act.deliverable} has not been started`);
    if (act.act !== 'file') return sampleCommand(act, state);
    const number = this.filed.get(act.deliverable) ?? 0;
    this.filed.set(act.deliverable, number + 1);
    const text = textVersions(sample.texts, act.deliverable, deliverable.title)[number];
    if (text === undefined) throw new Error(`${act.deliverable} has no version ${number + 1}`);
    const contentHash = `${act.deliverable} ${number + 1}` as ContentHash;
    return {
      type: 'ChangeSubject',
      by: person(act),
      attributes: {},
      content: { contentHash, parts: { whole: contentHash } },
    };
  }

  /** Fires what falls due before the moment, the earliest first. */
  private passTime(until: Instant): void {
    for (;;) {
      const due = [...this.states]
        .flatMap(([code, { timers }]) => timers.map((timer) => ({ code, timer })))
        .filter(({ timer }) => timer.dueAt <= until)
        .sort((one, other) => one.timer.dueAt - other.timer.dueAt)[0];
      if (due === undefined) return;
      const by = { kind: 'system', name: 'sla', channel: 'timer' } as const;
      this.tell(due.code, { type: 'FireTimer', by, timerId: due.timer.id }, due.timer.dueAt);
    }
  }

  private tell(code: string, command: Command, now: Instant): void {
    const before = this.state(code);
    const context = { now, directory: this.directory, workingDays: calendar };
    const decision = decide(this.graph, before, command, context);
    if (!decision.ok) {
      const found = JSON.stringify(decision.rejection);
      throw new Error(`${code} at ${new Date(now).toISOString()}: ${command.type} was refused: ${found}`);
    }
    const after = decision.events.reduce<InstanceState | null>(evolve, before);
    if (after !== null) this.states.set(code, after);
  }
}

function person(act: SampleAct) {
  if (act.by === 'draw') throw new Error(`${act.act} is an act of a person`);
  return { kind: 'person', person: act.by, channel: 'web' } as const;
}

describe('the sample files', () => {
  it('name 56 people of different extensions, and only people and units that exist', () => {
    const { units, people, posts, bodies } = directoryOf();
    expect(people).toHaveLength(56);
    expect(people.map(({ telephone }) => Number(telephone))).toEqual(people.map((_, index) => 8001 + index));
    const known = new Set<string>(people.map(({ id }) => id));
    expect(known.size).toBe(56);
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    const named = [
      ...posts.map((held) => held.person),
      ...bodies.flatMap(({ members }) => members.map((member) => member.person)),
      ...sample.directory.featured.map((each) => each.person),
      ...sample.acts.map(({ by }) => by).filter((by) => by !== 'draw'),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(sample.directory.featured).toHaveLength(9);
  });

  it('tell acts in order, on working days, in office hours, before the demonstration begins', () => {
    let last = instantOf('2015-04-01 09:30');
    for (const { at, deliverable } of sample.acts) {
      const date = calendar.dateOf(at);
      const place = `${deliverable} ${new Date(at).toISOString()}`;
      expect([place, calendar.isWorkingDay(date)]).toEqual([place, true]);
      expect(at).toBeGreaterThanOrEqual(calendar.officeOpens(date));
      expect(at).toBeLessThanOrEqual(calendar.officeCloses(date));
      expect(at).toBeLessThan(BEGINNING);
      // Several votes of one line run on for some minutes, beyond the next line of another deliverable.
      expect(at).toBeGreaterThanOrEqual(last - 10 * 60_000);
      last = at;
    }
  });
});

describe('the sample on 24 September 2015', () => {
  const items = new Map<string, DeliverableItem>();
  let walk: Walk;

  beforeAll(async () => {
    const directory = directoryOf();
    const view = buildDirectoryView(directory);
    const deliverables = await deliverablesOf(directory);
    const graph = compiled('deliverable');
    walk = new Walk(graph, view, deliverables);
    walk.play(sample.acts);
    const outline = workflowOutline(graph);
    for (const [code, deliverable] of deliverables) {
      const state = walk.state(code);
      items.set(
        code,
        deliverableItem(
          { deliverable, areaTitle: '', taskTitle: '', progress: state && progressOf(state) },
          {
            today: '2015-09-24' as BusinessDate,
            calendar,
            directory: view,
            outlineOf: () => outline,
          },
        ),
      );
    }
  });

  const limitsOf = (code: string) => [
    ...new Set(
      walk
        .state(code)
        ?.seats.filter((seat) => seat.state === 'pending')
        .map((seat) => seat.due?.date ?? null),
    ),
  ];

  it.each([
    ['3.3.1', '督查', '整改', ['尹航'], '2015-09-30', '■ 已逾期17个工作日'],
    ['2.4.3', '督查', '核查', ['程钢', '宁悦'], null, '●'],
    ['1.1.4', '专项小组验收', '验收表决', ['彭守正', '唐启明'], '2015-10-09', '●'],
    ['3.1.2', '专项小组验收', '验收表决', ['秦国梁'], '2015-09-28', '●'],
    ['1.1.2', '牵头签批', '签批', ['何镕'], '2015-09-25', '●'],
    ['3.3.2', '牵头签批', '签批', ['何镕'], '2015-09-28', '●'],
    ['2.2.1', '牵头签批', '签批', ['蒲春燕'], '2015-09-28', '●'],
    ['2.4.2', '参加单位审核', '征求意见', ['闫波'], '2015-09-25', '■ 差25个工作日'],
    ['3.2.3', '参加单位审核', '征求意见', ['白建国'], '2015-10-08', '●'],
    ['4.2.2', '参加单位审核', '修改完善', ['鲜婷'], null, '●'],
    ['2.1.2', '参加单位审核', '征求意见', ['何镕'], '2015-09-30', '●'],
    ['4.1.1', '参加单位审核', '征求意见', ['何镕'], '2015-09-29', '●'],
    ['3.2.2', '起草', '起草', ['任洁'], null, '●'],
    ['2.6.1', '起草', '起草', ['王磊'], null, '▲'],
    ['3.2.4', '起草', '起草', ['任洁'], null, '●'],
    ['1.2.2', '参加单位审核', '征求意见', ['罗长青'], '2015-09-30', '●'],
    ['2.1.1', '起草', '起草', ['冉静'], null, '●'],
    ['3.4.1', '起草', '起草', ['徐蕾'], null, '●'],
    ['1.2.1', '起草', '起草', ['马文博'], null, '●'],
  ])('has %s in %s, %s, with %j until %s: %s', (code, stage, step, holders, limit, light) => {
    const item = items.get(code);
    expect(item).toMatchObject({ state: 'started', stage, step });
    expect(item?.holders.map(({ name }) => name)).toEqual(holders);
    expect(limitsOf(code)).toEqual([limit]);
    expect(`${item?.light.shape} ${item?.light.reason}`).toContain(light);
  });

  it.each([
    ['2.2.7', '7月31日办结'],
    ['3.2.1', '8月28日办结'],
    ['3.1.1', '9月11日办结'],
  ])('has %s done: %s', (code, reason) => {
    expect(items.get(code)).toMatchObject({ state: 'done', holders: [], light: { color: 'blue', reason } });
  });

  it('has the sums of the overview', () => {
    const count = (keyOf: (item: DeliverableItem) => string | null) => {
      const sums: Record<string, number> = {};
      for (const key of [...items.values()].map(keyOf)) if (key !== null) sums[key] = (sums[key] ?? 0) + 1;
      return sums;
    };
    expect(count(({ state }) => state)).toEqual({ done: 3, started: 20, notStarted: 20 });
    expect(count(({ stage }) => stage)).toEqual({
      起草: 7,
      参加单位审核: 6,
      牵头签批: 3,
      专项小组验收: 2,
      督查: 2,
    });
    // 4.3.1 counts as running until it can be paused.
    expect(count(({ light }) => light.color)).toEqual({ blue: 3, green: 17, yellow: 4, red: 2, grey: 17 });
  });

  it('draws the five stages of 1.1.2 up to its sign-off', () => {
    const state = walk.state('1.1.2');
    const outline = workflowOutline(compiled('deliverable'));
    const stages = stageProgress(calendar, outline, '2015-12-31' as BusinessDate, state && progressOf(state));
    expect(stages.map(({ name, latestFinish, state: at }) => `${name} ${latestFinish} ${at}`)).toEqual([
      '起草 2015-11-12 done',
      '参加单位审核 2015-11-30 done',
      '牵头签批 2015-12-03 current',
      '专项小组验收 2015-12-17 upcoming',
      '督查 2015-12-31 upcoming',
    ]);
    expect(stages[0]).toMatchObject({
      enteredAt: instantOf('2015-05-18 09:30'),
      leftAt: instantOf('2015-09-01 09:30'),
    });
    expect(stages[2]).toMatchObject({ enteredAt: instantOf('2015-09-18 09:40'), leftAt: null });
  });

  it('deems the silent unit of 3.3.2 to have no comment when its limit passes', () => {
    const silent = walk.state('3.3.2')?.seats.find(({ state }) => state === 'deemed-no-comment');
    expect(silent).toMatchObject({
      principal: { kind: 'unit', unit: 'jiaoyuzhongxin' },
      due: { date: '2015-09-18' },
    });
  });
});
