import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkInvariants, type Event, type InstanceState } from '#libs/engine';
import {
  choose,
  end,
  fork,
  givenIn,
  inclusive,
  join,
  path,
  starts,
  tells,
  wait,
  workflow,
  type Given,
} from '../../../testing/src/engine/index.js';

type Parts = Parameters<typeof workflow>[2];

/** A block with one way in and one way out. */
type Block =
  | { readonly kind: 'wait' }
  | { readonly kind: 'sequence'; readonly of: readonly Block[] }
  | { readonly kind: 'and' | 'or' | 'xor' | 'mixed'; readonly of: readonly Block[] }
  | { readonly kind: 'loop'; readonly of: readonly Block[] };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant<Block>({ kind: 'wait' }),
    fc.record({
      kind: fc.constantFrom('and', 'or', 'xor', 'mixed'),
      of: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('sequence'), of: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('loop'), of: fc.array(tie('block'), { minLength: 1, maxLength: 1 }) }),
  ) as fc.Arbitrary<Block>,
}));

/** Draws a block between a place where it begins and the place it leads to. */
class Drawing {
  readonly parts: Record<string, Parts[string]> = {};
  #last = 0;

  /** The name of the part where the block begins. */
  draw(drawn: Block, to: string): string {
    const id = `n${(this.#last += 1)}`;
    switch (drawn.kind) {
      case 'wait':
        this.parts[id] = wait(id, { on: to });
        return id;
      case 'sequence':
        return drawn.of.reduceRight((next, part) => this.draw(part, next), to);
      case 'loop': {
        // A message says whether it goes round again.
        const again = `${id}-again`;
        const body = this.draw(drawn.of[0] ?? { kind: 'wait' }, again);
        this.parts[again] = wait(again, { on: to, back: `${id}-in` });
        this.parts[`${id}-in`] = choose([{ to: body }]);
        return `${id}-in`;
      }
      default:
        return this.#branches(drawn, id, to);
    }
  }

  #branches({ kind, of }: Extract<Block, { of: readonly Block[] }>, id: string, to: string): string {
    const meet = `${id}-meet`;
    const begins = of.map((part) => this.draw(part, meet));
    const branches = begins.map((begin, index) =>
      index === begins.length - 1 ? { to: begin } : { if: path(`subject.b${index}`), to: begin },
    );
    if (kind === 'and') this.parts[id] = fork(...begins);
    else if (kind === 'xor') this.parts[id] = choose(branches);
    // An inclusive split, or a parallel one whose branches an inclusive join waits for.
    else this.parts[id] = kind === 'mixed' ? fork(...begins) : inclusive(branches);
    if (kind === 'and') this.parts[meet] = join(to);
    else this.parts[meet] = kind === 'xor' ? choose([{ to }]) : inclusive([{ to }]);
    return id;
  }
}

function drawn(of: Block): ReturnType<typeof workflow> {
  const drawing = new Drawing();
  const first = drawing.draw(of, 'over');
  const all: Parts = { ...drawing.parts, over: end('closed') };
  // The first part is where a workflow starts.
  return workflow('drawn', {}, { [first]: all[first]!, ...all });
}

const choices = fc.record({ b0: fc.boolean(), b1: fc.boolean() });
const order = fc.infiniteStream(fc.nat());

/** Sends messages to waits, picked by the stream, until nothing waits or so many were sent. */
function play(given: Given, picks: Iterator<number>, most: number, afterEach: () => void): void {
  for (let sent = 0; sent < most; sent += 1) {
    const waits = given.state.tokens.filter(({ nodeId }) => {
      const node = given.world.graph.nodes[nodeId];
      return node?.kind === 'wait-event';
    });
    const chosen = waits[(picks.next().value as number) % Math.max(waits.length, 1)];
    if (chosen === undefined || given.state.status === 'ended') return;
    const node = given.world.graph.nodes[chosen.nodeId];
    const offered = node?.kind === 'wait-event' ? Object.keys(node.outcomes) : [];
    const back = offered.includes('back') && (picks.next().value as number) % 4 === 0;
    given.and(tells(chosen.nodeId, back ? 'back' : 'on'));
    afterEach();
  }
}

/** Tokens as the record tells of them: placed and not yet consumed. */
function alive(events: readonly Event[]): ReadonlyMap<number, string> {
  const nodes = new Map<number, string>();
  for (const event of events) {
    if (event.type === 'TokenPlaced') {
      if (nodes.has(event.tokenId)) throw new Error(`Token ${event.tokenId} was placed twice`);
      nodes.set(event.tokenId, event.nodeId);
    } else if (event.type === 'TokenMoved') {
      if (nodes.get(event.tokenId) !== event.from)
        throw new Error(`Token ${event.tokenId} was not at ${event.from}`);
      nodes.set(event.tokenId, event.to);
    } else if (event.type === 'TokenConsumed' && !nodes.delete(event.tokenId)) {
      throw new Error(`Token ${event.tokenId} was consumed twice`);
    }
  }
  return nodes;
}

function standing(state: InstanceState): ReadonlyMap<number, string> {
  return new Map(state.tokens.map(({ id, nodeId }) => [id, nodeId]));
}

describe('tokens in any well-nested workflow', () => {
  it('all come to the end, and none is left', () => {
    fc.assert(
      fc.property(block, choices, order, (of, chosen, stream) => {
        const given = givenIn({ graph: drawn(of) }, starts('planner', chosen));
        play(given, stream[Symbol.iterator](), 400, () => checkInvariants(given.state));
        fc.pre(given.events.length < 3_000);
        expect(given.state).toMatchObject({ status: 'ended', outcome: 'closed', tokens: [] });
        expect(given.events.filter(({ type }) => type === 'JoinForced' || type === 'IncidentRaised')).toEqual(
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('pass the end once: nothing is ended before everything has come', () => {
    fc.assert(
      fc.property(block, choices, order, (of, chosen, stream) => {
        const given = givenIn({ graph: drawn(of) }, starts('planner', chosen));
        play(given, stream[Symbol.iterator](), 400, () => undefined);
        expect(
          given.events.filter(
            ({ type, ...rest }) => type === 'TokenConsumed' && 'cause' in rest && rest.cause === 'end',
          ),
        ).toHaveLength(1);
      }),
      { numRuns: 80 },
    );
  });
});

/** Any parts drawn anyhow between any others: forks without joins, joins nobody reaches, circles. */
const wild: fc.Arbitrary<ReturnType<typeof workflow>> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('wait', 'wait', 'and', 'or', 'xor', 'stop'),
      to: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      all: fc.boolean(),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((specs) => {
    const name = (index: number): string =>
      index % (specs.length + 1) === specs.length ? 'over' : `n${index % (specs.length + 1)}`;
    const parts = specs.map(({ kind, to, all }, index): [string, Parts[string]] => {
      const targets = [...new Set(to.map(name))];
      const [first = 'over'] = targets;
      const branches = targets.map((target, at) =>
        at === targets.length - 1 && all ? { to: target } : { if: path(`subject.b${at}`), to: target },
      );
      const built = {
        wait: () => wait(`n${index}`, { on: first }),
        and: () => fork(...targets),
        or: () => inclusive(branches),
        xor: () => choose(branches),
        stop: () => end('stopped', all ? 'terminates' : 'plain'),
      };
      return [`n${index}`, built[kind]()];
    });
    return workflow('wild', {}, Object.fromEntries([...parts, ['over', end('closed')]]));
  });

describe('tokens in any workflow whatever', () => {
  it('are neither lost nor doubled', () => {
    fc.assert(
      fc.property(wild, choices, order, (graph, chosen, stream) => {
        const given = givenIn({ graph }, starts('planner', chosen));
        const check = (): void => {
          // Forks in circles multiply; the bound is what stops them.
          fc.pre(given.state.tokens.length < 200);
          checkInvariants(given.state);
          expect(alive(given.events)).toEqual(standing(given.state));
        };
        check();
        play(given, stream[Symbol.iterator](), 12, check);
        const isOver = given.state.status === 'ended';
        expect(given.state.tokens.length === 0).toBe(isOver);
      }),
      { numRuns: 60 },
    );
  });

  it('never wait at inclusive joins alone', () => {
    fc.assert(
      fc.property(wild, choices, order, (graph, chosen, stream) => {
        const given = givenIn({ graph }, starts('planner', chosen));
        play(given, stream[Symbol.iterator](), 8, () => undefined);
        fc.pre(given.state.status === 'running');
        const kinds = given.state.tokens.map(({ nodeId }) => graph.nodes[nodeId]?.kind);
        expect(kinds.length > 0 && kinds.every((kind) => kind === 'inclusive-gateway')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
