import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossierOf, unseal, verifyChain, type SealedEvent } from '#libs/audit';
import { WorkingDayCalendar } from '#libs/calendar';
import { fold, type InstanceId } from '#libs/engine';
import {
  createDoor,
  newInstanceId,
  type CommandEnvelope,
  type CommandOutcome,
  type DefinitionStore,
  type Door,
  type InstanceStore,
} from '#libs/runtime';
import { answerPaper, envelope, startPaper } from '../paper/paper-commands.js';
import { paperDirectory, reviewerOf } from '../paper/paper-directory.js';
import { PAPER_WORKFLOW, paperGraph } from '../paper/paper-workflow.js';

/** A store, and what a test does to it from outside. */
export interface StoreUnderTest {
  readonly instances: InstanceStore;
  readonly definitions: DefinitionStore;
  /** A registered statement of one text value, and how often it was written with that value. */
  readonly statement: string;
  written(value: string): Promise<number>;
  /** A registered statement that always fails. */
  readonly failingStatement: string;
  /** Holds an instance as another process would, until called back. */
  hold(id: InstanceId): Promise<() => Promise<void>>;
  history(id: InstanceId): Promise<{ readonly events: readonly SealedEvent[]; readonly head: Uint8Array }>;
  close(): Promise<void>;
}

/** What every instance store promises, told through the door. */
export function describeInstanceStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let store: StoreUnderTest;
    let door: Door;

    beforeAll(async () => {
      store = await open();
      door = openDoor(store);
      await store.definitions.deploy(paperGraph(), PAPER_WORKFLOW);
    });
    afterAll(async () => {
      await door.idle();
      await store.close();
    });

    const started = async (units: number): Promise<InstanceId> => {
      const id = newInstanceId();
      expect(await door.execute(envelope(id, startPaper(id, units)))).toMatchObject({ kind: 'accepted' });
      return id;
    };
    const together = (envelopes: readonly CommandEnvelope[]) =>
      Promise.all(envelopes.map((sent) => door.execute(sent)));

    it('answers a command with the new state of what it touched', async () => {
      const id = await started(2);
      const outcome = await door.execute(envelope(id, answerPaper(1)));
      expect(outcome).toMatchObject({
        kind: 'accepted',
        replayed: false,
        answer: { instanceId: id, status: 'running', seats: [{ id: 1, state: 'answered' }] },
      });
    });

    it('refuses a command to an instance that does not exist', async () => {
      const outcome = await door.execute(envelope(newInstanceId(), answerPaper(1)));
      expect(outcome).toEqual({ kind: 'rejected', rejection: { code: 'not_found' } });
    });

    it('gives the stored answer to a command that comes again, and the same to the letter', async () => {
      const id = await started(2);
      const sent = envelope(id, answerPaper(1));
      const first = answerOf(await door.execute(sent));
      const again = await door.execute(sent);
      expect(again).toMatchObject({ kind: 'accepted', replayed: true });
      expect(JSON.stringify(answerOf(again))).toBe(JSON.stringify(first));
    });

    it('refuses a key that was used with another request', async () => {
      const id = await started(2);
      await door.execute(envelope(id, answerPaper(1, 'agree'), { commandId: `once-${id}` }));
      const other = await door.execute(envelope(id, answerPaper(1, 'disagree'), { commandId: `once-${id}` }));
      expect(other).toEqual({ kind: 'key-reused' });
    });

    it('lets one of a hundred equal requests take effect and answers all alike', async () => {
      const id = await started(2);
      const before = (await store.history(id)).events.length;
      const sent = envelope(id, answerPaper(1));
      const outcomes = await together(Array.from({ length: 100 }, () => sent));
      const after = (await store.history(id)).events.length;

      expect(new Set(outcomes.map((outcome) => JSON.stringify(answerOf(outcome)))).size).toBe(1);
      expect(outcomes.filter((outcome) => outcome.kind === 'accepted' && !outcome.replayed)).toHaveLength(1);
      expect(after - before).toBe(answerOf(outcomes[0]!).events.length);
    });

    it('closes a step once when its last two voters answer at the same moment', async () => {
      const id = await started(2);
      const outcomes = await together([envelope(id, answerPaper(1)), envelope(id, answerPaper(2))]);
      const events = outcomes.flatMap((outcome) => answerOf(outcome).events);
      expect(events.filter((type) => type === 'ActivationClosed')).toHaveLength(1);
      expect(events.filter((type) => type === 'InstanceEnded')).toHaveLength(1);
      expect(answerOf(outcomes[1]!)).toMatchObject({ status: 'ended', outcome: 'closed' });
    });

    it('takes the commands of one instance in their order', async () => {
      const id = await started(30);
      const outcomes = await together(
        Array.from({ length: 30 }, (_, index) => envelope(id, answerPaper(index + 1))),
      );
      const versions = outcomes.map((outcome) => answerOf(outcome).version);
      expect(versions).toEqual([...versions].sort((a, b) => a - b));
      expect(new Set(versions).size).toBe(30);
    });

    it('keeps nothing of a refused command, and nothing it brought along', async () => {
      const id = await started(2);
      const alongside = [{ statement: store.statement, values: [`refused-${id}`] }];
      const before = await store.history(id);
      const outcome = await door.execute(envelope(id, answerPaper(1, 'agree', reviewerOf(2)), { alongside }));
      expect(outcome.kind).toBe('rejected');
      expect(await store.history(id)).toEqual(before);
      expect(await store.written(`refused-${id}`)).toBe(0);
    });

    it('writes what an accepted command brings along, once', async () => {
      const id = await started(2);
      const sent = envelope(id, answerPaper(1), {
        alongside: [{ statement: store.statement, values: [`kept-${id}`] }],
      });
      await together([sent, sent, sent]);
      await door.execute(sent);
      expect(await store.written(`kept-${id}`)).toBe(1);
    });

    it('does not let a command whose write fails hurt its neighbours', async () => {
      const ids = [await started(2), await started(2), await started(2)];
      const alongside = [{ statement: store.failingStatement, values: [] }];
      const outcomes = await Promise.allSettled(
        ids.map((id, index) => door.execute(envelope(id, answerPaper(1), index === 1 ? { alongside } : {}))),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.history(ids[1]!)).events.at(-1)).not.toMatchObject({ type: 'SeatAnswered' });
      const later = await door.execute(envelope(ids[1]!, answerPaper(1)));
      expect(later).toMatchObject({ kind: 'accepted', replayed: false });
    });

    it('answers busy for an instance somebody else holds, and holds up nobody else', async () => {
      const [held, free] = [await started(2), await started(2)];
      const letGo = await store.hold(held);
      const waiting = door.execute(envelope(held, answerPaper(1)));
      expect(await door.execute(envelope(free, answerPaper(1)))).toMatchObject({ kind: 'accepted' });
      expect(await waiting).toEqual({ kind: 'busy' });
      await letGo();
      expect(await door.execute(envelope(held, answerPaper(1)))).toMatchObject({ kind: 'accepted' });
    });

    it('lets two doors on one store take turns at an instance', async () => {
      const other = openDoor(store);
      const id = await started(40);
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 === 0 ? door : other).execute(envelope(id, answerPaper(index + 1))),
        ),
      );
      const versions = outcomes.map((outcome) => answerOf(outcome).version);
      expect(new Set(versions).size).toBe(40);
      expect(outcomes.filter((outcome) => answerOf(outcome).status === 'ended')).toHaveLength(1);
    });

    it('keeps a history that verifies and leads to the present', async () => {
      const id = await started(3);
      await together([1, 2, 3].map((number) => envelope(id, answerPaper(number))));
      const { events, head } = await store.history(id);
      const recorded = events.map(({ bytes }) => unseal(bytes));
      const state = fold(recorded.map(({ event }) => event));
      const dossier = dossierOf({ instance: id, definition: state.definition, events, head });
      expect(verifyChain(dossier)).toMatchObject({ ok: true, events: state.sequence });
      expect(state).toMatchObject({ status: 'ended', outcome: 'closed' });
      expect(recorded.map(({ sequence }) => sequence)).toEqual(recorded.map((_, index) => index + 1));
    });
  });
}

function openDoor({ instances, definitions }: StoreUnderTest): Door {
  const directory = paperDirectory();
  const calendar = new WorkingDayCalendar();
  return createDoor({
    instances,
    definitions,
    directory: { load: async () => directory },
    calendar: { load: async () => calendar },
  });
}

function answerOf(outcome: CommandOutcome) {
  if (outcome.kind !== 'accepted')
    throw new Error(`Expected the command to be accepted, found ${JSON.stringify(outcome)}`);
  return outcome.answer;
}
