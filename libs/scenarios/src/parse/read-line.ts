import {
  childOf,
  entriesOf,
  itemsOf,
  textOf,
  type Finding,
  type Position,
  type SyntaxNode,
} from '#libs/definitions';
import type { Instant, PersonId } from '#libs/engine';
import type { Slots } from '../phrases/form.js';
import type { AnyPhrase } from '../phrases/index.js';
import type { TurningPhrase } from '../phrases/turning.js';
import { Said } from '../phrases/said.js';
import { readGrant, readResidents } from '../town/read-town.js';
import { complaint } from './complaint.js';
import { findPhrase } from './find-phrase.js';
import type { ActLine, Because, CheckLine, Line } from './line.js';
import { namesInSlots, readSaid, slotFindings } from './read-said.js';

/** Reads lines, gathering what is wrong with them. A line that cannot be read is left out. */
export class LineReader {
  readonly findings: Finding[] = [];

  /** `courses`: the stretches of acts that may be referred to by name. */
  constructor(private readonly courses: ReadonlyMap<string, readonly Line[]>) {}

  readAll(node: SyntaxNode | undefined): readonly Line[] {
    return itemsOf(node).flatMap((item) => this.read(item) ?? []);
  }

  read(node: SyntaxNode): Line | undefined {
    const [entry, second] = entriesOf(node);
    const head = entry?.key ?? textOf(node);
    if (head === undefined || second !== undefined) {
      return this.refuse(node.at, '一行只说一件事。', '如 - 王芳 提交: 说明');
    }
    const at = entry?.keyAt ?? node.at;
    const found = findPhrase(head.trim().replace(/ +/g, ' '), at);
    if ('message' in found) {
      this.findings.push(found);
      return undefined;
    }
    return this.understand(found.phrase, found.slots, entry?.value ?? null, { at, written: head });
  }

  private understand(
    phrase: AnyPhrase,
    slots: Slots,
    value: SyntaxNode | null,
    place: { readonly at: Position; readonly written: string },
  ): Line | undefined {
    if (phrase.does === 'act') {
      const { findings, said, names } = readSaid(phrase, slots, value, place.at);
      this.findings.push(...findings);
      return { ...place, does: 'act', phrase, said, names };
    }
    if (phrase.does === 'check') {
      this.findings.push(...slotFindings(slots, place.at));
      const expected = value === null ? [] : itemsOf(value).map(shown);
      const line: CheckLine = {
        ...place,
        does: 'check',
        phrase,
        said: new Said(slots, '', {}),
        names: namesInSlots(slots, place.at),
        expected,
      };
      return this.complainAbout(line, value) ? undefined : line;
    }
    return this.turn(phrase, slots, value, place);
  }

  /** A check whose expectation could never be met is a slip of the pen. */
  private complainAbout({ phrase, expected, at }: CheckLine, value: SyntaxNode | null): boolean {
    const before = this.findings.length;
    if (phrase.expects === 'one' && expected.length !== 1) {
      this.refuse(at, '冒号后面要写一样东西。', phrase.example);
    }
    const [word = ''] = (expected[0] ?? '').split(' ');
    if (phrase.oneOf !== null && expected.length === 1 && !phrase.oneOf.includes(word)) {
      this.refuse(value?.at ?? at, `没有“${word}”这种情形。`, phrase.oneOf.join('、'));
    }
    return this.findings.length > before;
  }

  private turn(
    phrase: TurningPhrase,
    slots: Slots,
    value: SyntaxNode | null,
    place: { readonly at: Position; readonly written: string },
  ): Line | undefined {
    const node = value ?? undefined;
    switch (phrase.does) {
      case 'time': {
        const until = momentOf(`${slots.日期 ?? ''} ${slots.钟点 ?? ''}`);
        return until === undefined
          ? this.refuse(place.at, '时间看不懂。', phrase.example)
          : { ...place, does: 'time', until };
      }
      case 'days': {
        const days = Number(slots.数);
        return Number.isSafeInteger(days) && days > 0 && days < 1000
          ? { ...place, does: 'days', days }
          : this.refuse(place.at, '天数看不懂。', phrase.example);
      }
      case 'course': {
        const lines = this.courses.get(slots.词 ?? '');
        return lines === undefined
          ? this.refuse(place.at, `前情里没有“${slots.词 ?? ''}”。`, [...this.courses.keys()].join('、'))
          : { ...place, does: 'lines', lines };
      }
      case 'now':
        return { ...place, does: 'lines', lines: this.some(node, phrase, place.at) };
      case 'refusal': {
        const act = this.actIn(childOf(node, '做'), phrase, place.at);
        const because = this.becauseIn(node, phrase, place.at);
        return act === undefined || because === undefined
          ? undefined
          : { ...place, does: 'refusal', act, because };
      }
      case 'orders':
        return { ...place, does: 'orders', lines: this.few(this.some(node, phrase, place.at), place.at) };
      case 'race': {
        const lines = this.few(this.some(childOf(node, '做'), phrase, place.at), place.at);
        const acts = lines.filter((line) => line.does === 'act');
        const because = this.becauseIn(node, phrase, place.at);
        if (acts.length < lines.length)
          return this.refuse(place.at, '争先的只能是人做的事。', phrase.example);
        return because === undefined ? undefined : { ...place, does: 'race', acts, because };
      }
      case 'people':
        this.only(node, ['离任', '到任'], phrase, place.at);
        return {
          ...place,
          does: 'people',
          leave: itemsOf(childOf(node, '离任')).flatMap((item) => textOf(item) ?? []),
          come: readResidents(childOf(node, '到任')),
        };
      case 'grant': {
        this.only(node, ['谁', '给', '从', '到', '流程', '种类', '委托书'], phrase, place.at);
        const missing = ['谁', '给', '从', '到'].find((key) => textOf(childOf(node, key)) === undefined);
        if (node === undefined || missing !== undefined)
          return this.refuse(place.at, `缺少“${missing ?? '谁'}”。`, phrase.example);
        return { ...place, does: 'grant', grant: readGrant(node, place.at.line) };
      }
      case 'revoke':
        return { ...place, does: 'revoke', from: (textOf(node) ?? '') as PersonId };
    }
  }

  private some(node: SyntaxNode | undefined, phrase: TurningPhrase, at: Position): readonly Line[] {
    if (node === undefined) this.refuse(at, '冒号后面要写几行。', phrase.example);
    return this.readAll(node);
  }

  /** Every order of a few lines is played; of five there are already 120. */
  private few(lines: readonly Line[], at: Position): readonly Line[] {
    if (lines.length > 4) this.refuse(at, '不论先后的事太多。', '不超过4件');
    return lines;
  }

  private actIn(node: SyntaxNode | undefined, phrase: TurningPhrase, at: Position): ActLine | undefined {
    const line = node === undefined ? undefined : this.read(node);
    if (line?.does === 'act') return line;
    if (line !== undefined || node === undefined) this.refuse(at, '“做”后面写一件人做的事。', phrase.example);
    return undefined;
  }

  private becauseIn(node: SyntaxNode | undefined, phrase: TurningPhrase, at: Position): Because | undefined {
    this.only(node, ['做', '因为', '细由'], phrase, at);
    const code = textOf(childOf(node, '因为'));
    if (code === undefined || !/^[a-z_]+([.-][a-z]+)*$/.test(code))
      return this.refuse(at, '“因为”后面写拒绝的代码。', '如 因为: seat.closed');
    return { code, because: textOf(childOf(node, '细由')) ?? null };
  }

  private only(
    node: SyntaxNode | undefined,
    keys: readonly string[],
    phrase: TurningPhrase,
    at: Position,
  ): void {
    if (node?.kind !== 'map') this.refuse(at, '冒号后面要写几项。', phrase.example);
    for (const { key, keyAt } of entriesOf(node))
      if (!keys.includes(key)) this.refuse(keyAt, `这里没有“${key}”这一项。`, keys.join('、'));
  }

  private refuse(at: Position, message: string, expected: string): undefined {
    this.findings.push(complaint(at, 'phrase', message, expected));
    return undefined;
  }
}

/** `2015-10-12 17:30`, in Shanghai. */
export function momentOf(written: string): Instant | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(written);
  if (found === null) return undefined;
  const instant = Date.parse(`${found[1] ?? ''}T${found[2] ?? ''}:00+08:00`);
  return Number.isNaN(instant) ? undefined : (instant as Instant);
}

function shown(node: SyntaxNode): string {
  return node.kind === 'scalar' ? String(node.value ?? '') : '';
}
