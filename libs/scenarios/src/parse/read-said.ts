import { entriesOf, suggestion, type Finding, type Position, type SyntaxNode } from '#libs/definitions';
import type { Value } from '#libs/engine';
import { actorNames, SYSTEM } from '../run/actor.js';
import { eventWords } from '../words/event-words.js';
import type { Kind } from '../phrases/kinds.js';
import type { Slots } from '../phrases/form.js';
import type { ActPhrase } from '../phrases/phrase.js';
import { Said } from '../phrases/said.js';
import { complaint } from './complaint.js';
import type { NameUse } from './name-use.js';

const WORDS = '说明';

export interface Reading {
  readonly said: Said;
  readonly names: readonly NameUse[];
  readonly findings: readonly Finding[];
}

/** What stands after the colon of an act: a sentence, or several details of which one is the sentence. */
export function readSaid(phrase: ActPhrase, slots: Slots, value: SyntaxNode | null, at: Position): Reading {
  const findings: Finding[] = [...slotFindings(slots, at)];
  const names: NameUse[] = [...namesInSlots(slots, at)];
  const details: Record<string, Value> = {};
  const kinds: Readonly<Record<string, Kind>> = phrase.details;
  let words = '';

  if (value?.kind === 'map') {
    for (const { key, keyAt, value: written } of entriesOf(value)) {
      if (key === WORDS && phrase.words !== 'none') {
        words = sentence(written) ?? '';
        continue;
      }
      const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
      if (kind === undefined) {
        const known = [...(phrase.words === 'none' ? [] : [WORDS]), ...Object.keys(kinds)];
        findings.push(complaint(keyAt, 'phrase', `这里没有“${key}”这一项。`, suggestion(key, known)));
        continue;
      }
      const read = kind.read(written);
      if (read === undefined) findings.push(complaint(written.at, 'phrase', `“${key}”写得不对。`, kind.says));
      else {
        details[key] = read;
        if (kind.names !== undefined) {
          for (const name of [read].flat())
            names.push({ kind: kind.names, name: String(name), at: written.at });
        }
      }
    }
  } else if (value !== null) {
    const written = sentence(value);
    if (written === undefined) findings.push(complaint(value.at, 'phrase', '冒号后面写一句话，或几项说明。'));
    else if (phrase.words === 'none' && written !== '')
      findings.push(complaint(value.at, 'phrase', '这里不写说明。', '去掉冒号和后面的话'));
    words = written ?? '';
  }
  if (phrase.words === 'must' && words === '' && findings.length === 0)
    findings.push(complaint(at, 'phrase', '还要写一句话。', phrase.example));
  return { said: new Said(slots, words, details), names, findings };
}

/** A scalar as text; an empty one is an empty sentence. */
function sentence(node: SyntaxNode): string | undefined {
  return node.kind === 'scalar' ? String(node.value ?? '') : undefined;
}

export function namesInSlots(slots: Slots, at: Position): readonly NameUse[] {
  const { 谁: who, 人: person, 人们: people, 席: seat, 环节: step, 流程: workflow } = slots;
  const names: NameUse[] = [];
  if (who !== undefined) {
    const { actor, inNameOf } = actorNames(who);
    if (actor !== SYSTEM) names.push({ kind: 'person', name: actor, at });
    if (inNameOf !== null) names.push({ kind: 'person', name: inNameOf, at });
  }
  if (person !== undefined) names.push({ kind: 'person', name: person, at });
  if (seat !== undefined) names.push({ kind: 'seat', name: seat, at });
  for (const name of people?.split('、') ?? []) names.push({ kind: 'seat', name, at });
  if (step !== undefined) names.push({ kind: 'step', name: step, at });
  if (workflow !== undefined) names.push({ kind: 'workflow', name: workflow, at });
  return names;
}

export function slotFindings({ 数: number, 事件: event }: Slots, at: Position): readonly Finding[] {
  const words: readonly string[] = Object.values(eventWords);
  if (number !== undefined && !/^\d{1,4}$/.test(number))
    return [complaint(at, 'phrase', `“${number}”不是数字。`, '如 1')];
  if (event !== undefined && !words.includes(event))
    return [complaint(at, 'phrase', `没有“${event}”这种事件。`, suggestion(event, words))];
  return [];
}
