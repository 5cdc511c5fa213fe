import type { Graph, PartyName, PartyRule } from '#libs/engine';
import {
  call,
  choose,
  end,
  forEach,
  fork,
  inclusive,
  join,
  path,
  run,
  step,
  wait,
  waitFor,
  workflow,
} from '../../../libs/testing/src/engine/workflow-builder.js';
import type { Dice } from '../dice.js';
import { randomStep, type Part } from './steps.js';

/** Steps and forks inside forks; further in there are only steps. */
const MOST_DEPTH = 2;

const form = { note: { title: 'note', type: 'text', options: [] } } as const satisfies Graph['form'];

/** Draws a workflow from its end to its beginning, so that every part knows what comes next. */
class Drawing {
  readonly parts: Record<string, Part> = {};
  #count = 0;

  constructor(private readonly dice: Dice) {}

  /** Some parts one after another. */
  sequence(length: number, next: string, depth: number): string {
    let first = next;
    for (let left = length; left > 0; left -= 1) first = this.part(first, depth);
    return first;
  }

  private part(next: string, depth: number): string {
    const { dice } = this;
    const kind = depth >= MOST_DEPTH ? 0 : dice.below(20);
    if (kind < 9)
      return this.add(
        'step',
        randomStep(dice, { next, mayGoBack: depth === 0, alone: depth > 0 && dice.often(50) }),
      );
    if (kind < 14) return this.branches(next, depth);
    if (kind === 14) return this.add('choice', this.choice(next, depth));
    if (kind === 15) return this.add('wait', this.waiting(next));
    if (kind === 16) return this.add('call', call('inner', {}, { ok: next, bad: 'rejected' }));
    if (kind === 17) return this.add('each', this.each(next));
    if (kind === 18) return this.add('run', run('archive', { attempts: 2, then: { done: next } }));
    // A second hand writes: only where no branch goes on beside it with the text as it was.
    return depth === 0
      ? this.add('revise', this.writing(next))
      : this.add('step', randomStep(dice, { next, mayGoBack: false, alone: false }));
  }

  private branches(next: string, depth: number): string {
    const { dice } = this;
    const isOpen = dice.often(35);
    const meet = this.add('join', isOpen ? inclusive([{ to: next }]) : join(next));
    const ways = Array.from({ length: 2 + dice.below(2) }, () =>
      this.sequence(dice.one([1, 2, 2, 3]), meet, depth + 1),
    );
    if (!isOpen) return this.add('fork', fork(...ways));
    const conditions = [path('subject.late'), path('subject.large')];
    return this.add(
      'open',
      inclusive(
        ways.map((to, index) => {
          const condition = index < ways.length - 1 ? conditions[index] : undefined;
          return condition === undefined ? { to } : { if: condition, to };
        }),
      ),
    );
  }

  private choice(next: string, depth: number): Part {
    const other = this.sequence(1, next, depth + 1);
    return choose([{ if: path('subject.late'), to: other }, { to: next }]);
  }

  private waiting(next: string): Part {
    const { dice } = this;
    return dice.often(50)
      ? waitFor(1 + dice.below(4), { elapsed: next })
      : wait('news', { on: next, off: 'rejected' }, { after: 5, to: next });
  }

  private each(next: string): Part {
    return forEach(path('subject.items'), 'inner', {
      order: this.dice.one(['parallel', 'sequence']),
      then: { done: next, enough: next },
    });
  }

  private writing(next: string): Part {
    return step('write', 'drafter', {
      gates: this.dice.often(50) ? ['opinions-disposed'] : [],
      then: { submit: next },
    });
  }

  private add(kind: string, part: Part): string {
    this.#count += 1;
    const id = `${kind}${this.#count}`;
    this.parts[id] = part;
    return id;
  }
}

/** A text is drafted and goes its way; a smaller workflow is there to be called. */
export function randomFlow(dice: Dice, parties: Readonly<Record<string, PartyRule>>): Graph {
  const drawing = new Drawing(dice);
  const first = drawing.sequence(1 + dice.below(4), 'closed', 0);
  const ends = { closed: end('closed'), rejected: end('rejected', 'terminates') };
  const picks = dice.often(25) ? { picks: ['picked' as PartyName] } : {};
  const draft = step('write', 'drafter', { ...picks, then: { submit: first } });
  const outer = workflow(
    'outer',
    parties,
    { draft, ...drawing.parts, ...ends },
    { inner: inner(dice, parties) },
  );
  return { ...outer, form };
}

function inner(dice: Dice, parties: Readonly<Record<string, PartyRule>>): Graph {
  const drawing = new Drawing(dice);
  const last = drawing.sequence(1, 'ok', MOST_DEPTH);
  const parts = { ...drawing.parts, ok: end('ok'), rejected: end('bad', 'terminates') };
  const writes = step('write', 'drafter', { writes: 'report', then: { submit: last } });
  const draft: Readonly<Record<string, Part>> = dice.often(50) ? { draft: writes } : {};
  return { ...workflow('inner', parties, { ...draft, ...firstFirst(parts, last) }), form };
}

/** A workflow starts with the part that stands first. */
function firstFirst(parts: Readonly<Record<string, Part>>, first: string): Readonly<Record<string, Part>> {
  const { [first]: begin, ...rest } = parts;
  return begin === undefined ? parts : { [first]: begin, ...rest };
}
