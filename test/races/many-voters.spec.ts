import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Graph, InstanceId, InstanceState } from '#libs/engine';
import type { CommandOutcome } from '#libs/runtime';
import {
  answers,
  bodyParty,
  end,
  files,
  personParty,
  speaksLate,
  starts,
  step,
  submits,
  town,
  unitParty,
  workflow,
  type Act,
} from '../../libs/testing/src/engine/index.js';
import { RaceCourse } from './race-course.js';

const VOTERS = 200;
const DOORS = 4;
/** What a person who votes last would put up with. */
const PATIENCE = 10_000;

const voters = Array.from({ length: VOTERS }, (_, index) => `voter-${index + 1}`);
const directory = town({
  people: Object.fromEntries(voters.map((voter) => [voter, ['office']])),
  bodies: { group: voters },
});
const asked: readonly Act[] = [starts('planner'), files('drafter', 'text-1'), submits('drafter')];

/** Everybody of the body votes, and then the head signs. */
function voting(words: Partial<Omit<Parameters<typeof step>[2], 'then'>>): Graph {
  return workflow(
    'many-voters',
    {
      drafter: personParty('subject.handler'),
      body: bodyParty('subject.acceptingBody'),
      head: unitParty('subject.leadUnit', ['head']),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'ballot' } }),
      ballot: step('vote', 'body', { ...words, then: { passed: 'leader', failed: 'closed' } }),
      leader: step('sign', 'head', { then: { agreed: 'closed' } }),
      closed: end('closed'),
    },
  );
}

describe(`${VOTERS} voters at once on one step`, () => {
  let course: RaceCourse;
  let id: InstanceId;
  let outcomes: readonly CommandOutcome[];
  let state: InstanceState;
  let took: number;

  const voteAll = async (graph: Graph, answerOf: (voter: number) => Answer) => {
    course = await RaceCourse.open({ graph, directory }, DOORS);
    [id] = (await course.prepare(1, asked)) as [InstanceId];
    const before = await course.stateOf(id);
    const sent = voters.map((voter, index) =>
      course.envelope(id, answers(voter, answerOf(index), { opinion: 'as I see it' })(before, course.world)),
    );
    const began = performance.now();
    outcomes = await Promise.all(
      sent.map((vote, index) => course.processes[index % DOORS]!.door.execute(vote)),
    );
    took = performance.now() - began;
    state = await course.stateOf(id);
  };

  describe('where everybody must be heard', () => {
    beforeAll(() =>
      voteAll(
        voting({ pass: { numerator: 1, denominator: 2 }, turnout: { numerator: 1, denominator: 1 } }),
        (voter) => (voter % 4 === 3 ? 'disagree' : 'agree'),
      ),
    );
    afterAll(() => course.close());

    it('keeps every vote', async () => {
      expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
      expect(await course.count('SeatAnswered')).toBe(VOTERS + 1);
      const votes = state.seats.slice(1, VOTERS + 1).map(({ answer }) => `${answer?.by} ${answer?.answer}`);
      expect(votes).toEqual(
        voters.map((voter, index) => `${voter} ${index % 4 === 3 ? 'disagree' : 'agree'}`),
      );
    });

    it('makes one transition, with the last vote', async () => {
      expect(await course.count('ActivationClosed')).toBe(2);
      expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
      const closing = outcomes.filter(
        (outcome) => outcome.kind === 'accepted' && outcome.answer.events.includes('ActivationClosed'),
      );
      expect(closing).toEqual([
        expect.objectContaining({ answer: expect.objectContaining({ version: state.sequence }) }),
      ]);
    });

    it('lets nobody wait long', () => {
      process.stderr.write(`${VOTERS} votes through ${DOORS} doors: ${Math.round(took)} ms\n`);
      expect(took).toBeLessThan(PATIENCE);
    });

    it('leaves a history that tells the same', async () => {
      expect(await course.damage()).toEqual([]);
    });
  });

  describe('where half of them are enough', () => {
    const late = (): readonly string[] => voters.filter((_, index) => outcomes[index]?.kind === 'rejected');

    beforeAll(() => voteAll(voting({ pass: { numerator: 1, denominator: 2 } }), () => 'agree'));
    afterAll(() => course.close());

    it('closes once, with the vote that decides', async () => {
      expect(await course.count('ActivationClosed')).toBe(2);
      expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(VOTERS / 2);
      expect(state.seats.filter(({ answer }) => answer?.answer === 'agree')).toHaveLength(VOTERS / 2);
      expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
    });

    it('tells each who comes too late who closed it and when', () => {
      const { closedAt } = state.activations[1]!;
      const decisive = outcomes.flatMap((outcome, index) =>
        outcome.kind === 'accepted' && outcome.answer.events.includes('ActivationClosed')
          ? [voters[index]]
          : [],
      );
      expect(decisive).toHaveLength(1);
      const told = { code: 'seat.closed', state: 'cancelled', by: decisive[0], at: closedAt };
      for (const refusal of outcomes.filter(({ kind }) => kind !== 'accepted'))
        expect(refusal).toMatchObject({ kind: 'rejected', rejection: told });
    });

    it('lets all of them say at once what they would have said', async () => {
      const words = late().map((voter) => speaksLate(voter, `${voter} would have agreed`));
      const spoken = await Promise.all(
        words.map((word, index) =>
          course.processes[index % DOORS]!.door.execute(course.envelope(id, word(state, course.world))),
        ),
      );
      expect(spoken.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
      expect((await course.stateOf(id)).seats.filter(({ lateOpinion }) => lateOpinion !== null)).toHaveLength(
        VOTERS / 2,
      );
    });

    it('leaves a history that tells the same', async () => {
      expect(await course.damage()).toEqual([]);
    });
  });
});
