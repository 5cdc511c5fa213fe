import { suggestion, type Finding } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { complaint } from './parse/complaint.js';
import type { Line } from './parse/line.js';
import type { NameUse } from './parse/name-use.js';
import { graphsOf } from './run/find.js';
import { unitsOf, type Town } from './town/town.js';

interface Known {
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly steps: readonly string[];
  readonly workflows: readonly string[];
}

/** Names in a scenario that neither the organisation nor the workflow knows. */
export function checkNames(
  lines: readonly Line[],
  town: Town,
  graph: Graph,
  workflows: ReadonlyMap<string, Graph>,
): readonly Finding[] {
  const allLines = everyLine(lines);
  const newcomers = allLines.flatMap((line) => (line.does === 'people' ? Object.keys(line.come) : []));
  const known: Known = {
    people: [...Object.keys(town.residents), ...newcomers],
    units: unitsOf(town),
    steps: [
      ...[graph, ...workflows.values()].flatMap(graphsOf).flatMap(({ nodes }) => Object.values(nodes)),
    ].map(({ title }) => title),
    workflows: [...workflows.keys()],
  };
  return allLines
    .flatMap((line) => (line.does === 'act' || line.does === 'check' ? line.names : []))
    .flatMap((use) => unknownName(use, known) ?? []);
}

function unknownName({ kind, name, at }: NameUse, known: Known): Finding | undefined {
  const { what, among } = {
    person: { what: '机构里没有这个人', among: known.people },
    seat: { what: '机构里没有这个人或单位', among: [...known.people, ...known.units] },
    step: { what: '流程里没有这个环节', among: known.steps },
    workflow: { what: '没有这个流程', among: known.workflows },
  }[kind];
  if (among.includes(name)) return undefined;
  return complaint(
    at,
    'unknown-name',
    `${what}：“${name}”。`,
    suggestion(name, [...new Set(among)].slice(0, 20)),
  );
}

/** Lines and those they hold. */
function everyLine(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line): readonly Line[] => {
    switch (line.does) {
      case 'lines':
      case 'orders':
        return everyLine(line.lines);
      case 'race':
        return line.acts;
      case 'refusal':
        return [line.act];
      default:
        return [line];
    }
  });
}
