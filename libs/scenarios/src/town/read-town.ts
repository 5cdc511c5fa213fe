import { childOf, entriesOf, itemsOf, textOf, type SyntaxNode } from '#libs/definitions';
import type { BusinessDate, Duty, PersonId, ProxyGrant, StepMode } from '#libs/engine';
import { dutyWords } from '../words/duty-words.js';
import { keyOf } from '../words/key-of.js';
import type { Resident, Town } from './town.js';

const textsOf = (node: SyntaxNode | undefined): readonly string[] =>
  itemsOf(node).flatMap((item) => textOf(item) ?? []);

/** Reads an organisation whose shape has been checked. */
export function readTown(node: SyntaxNode | undefined): Town {
  return {
    units: textsOf(childOf(node, '单位')),
    parents: Object.fromEntries(
      entriesOf(childOf(node, '上级单位')).map(({ key, value }) => [key, textOf(value) ?? '']),
    ),
    residents: readResidents(childOf(node, '人员')),
    bodies: Object.fromEntries(
      entriesOf(childOf(node, '议事机构')).map(({ key, value }) => [
        key,
        Object.fromEntries(entriesOf(value).map((entry) => [entry.key, textsOf(entry.value)])),
      ]),
    ),
    grants: itemsOf(childOf(node, '授权')).map((grant, index) => readGrant(grant, index + 1)),
  };
}

export function readResidents(node: SyntaxNode | undefined): Readonly<Record<string, Resident>> {
  return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key, readResident(value)]));
}

/** `李强: 财政局` where nothing but the unit is to be said. */
function readResident(node: SyntaxNode): Resident {
  const duties = textsOf(childOf(node, '职责')).map((word) => keyOf(dutyWords, word));
  return {
    unit: textOf(node) ?? textOf(childOf(node, '单位')) ?? '',
    posts: textsOf(childOf(node, '岗位')),
    duties: duties.filter((duty): duty is Duty => duty !== undefined),
    superior: textOf(childOf(node, '上级')) ?? null,
    active: textOf(childOf(node, '离任')) !== '是',
  };
}

export function readGrant(node: SyntaxNode, number: number): ProxyGrant {
  const word = (key: string): string => textOf(childOf(node, key)) ?? '';
  const several = (key: string): readonly string[] | null =>
    childOf(node, key) === undefined ? null : textsOf(childOf(node, key));
  return {
    id: `授权${number}`,
    from: word('谁') as PersonId,
    to: word('给') as PersonId,
    since: word('从') as BusinessDate,
    until: word('到') as BusinessDate,
    workflows: several('流程'),
    modes: several('种类') as readonly StepMode[] | null,
    letter: word('委托书') === '是',
    revoked: false,
  };
}
