import type { Rejection } from '#libs/engine';
import type { ActLine, Because, CheckLine, Line } from '../parse/line.js';
import { directoryOf, type Town } from '../town/town.js';
import { give, type Given } from './give.js';
import { ordersOf } from './orders-of.js';
import { endOfDayAfter, passTime } from './pass-time.js';
import type { Scene } from './scene.js';

/** Where a scenario went another way than it says, and how. */
export interface Difference {
  readonly line: Line;
  readonly message: string;
}

/**
 * Plays lines from a scene to their end; the first difference ends it. Where an order is left open, the rest is
 * played after each of the orders.
 */
export function play(scene: Scene, lines: readonly Line[]): Difference | null {
  let now = scene;
  for (const [index, line] of lines.entries()) {
    const rest = lines.slice(index + 1);
    switch (line.does) {
      case 'act': {
        const given = doAct(now, line);
        if (!given.ok) return { line, message: `应当办成，却被拒绝：${shownRejection(given.rejection)}` };
        now = given.scene;
        break;
      }
      case 'check': {
        const message = look(now, line);
        if (message !== null) return { line, message };
        break;
      }
      case 'refusal': {
        const message = mismatch(doAct(now, line.act), line.because);
        if (message !== null) return { line, message: `${line.act.written}，${message}` };
        break;
      }
      case 'lines':
        return play(now, [...line.lines, ...rest]);
      case 'orders':
        return firstDifference(ordersOf(line.lines), (order) => play(now, [...order, ...rest]));
      case 'race':
        return firstDifference(ordersOf(line.acts), ([first, ...others]) =>
          first === undefined
            ? null
            : play(now, [
                first,
                ...others.map((act): Line => ({ ...act, does: 'refusal', act, because: line.because })),
                ...rest,
              ]),
        );
      default:
        now = turn(now, line);
    }
  }
  return null;
}

function firstDifference<Order>(
  orders: readonly Order[],
  playOne: (order: Order) => Difference | null,
): Difference | null {
  for (const order of orders) {
    const difference = playOne(order);
    if (difference !== null) return difference;
  }
  return null;
}

function doAct(scene: Scene, { phrase, said }: ActLine): Given {
  return give(scene, (later) => phrase.command(said, later));
}

/** Time and the world around the instance. */
function turn(
  scene: Scene,
  line: Exclude<Line, { does: 'act' | 'check' | 'refusal' | 'lines' | 'orders' | 'race' }>,
): Scene {
  switch (line.does) {
    case 'time':
      return passTime(scene, line.until);
    case 'days':
      return passTime(scene, endOfDayAfter(scene, line.days));
    case 'people': {
      const left = Object.entries(scene.town.residents).map(
        ([name, resident]) =>
          [name, line.leave.includes(name) ? { ...resident, active: false } : resident] as const,
      );
      return inTown(scene, { ...scene.town, residents: { ...Object.fromEntries(left), ...line.come } });
    }
    case 'grant':
      return inTown(scene, { ...scene.town, grants: [...scene.town.grants, line.grant] });
    case 'revoke': {
      const grants = scene.town.grants.map((grant) =>
        grant.from === line.from ? { ...grant, revoked: true } : grant,
      );
      return inTown(scene, { ...scene.town, grants });
    }
  }
}

function inTown(scene: Scene, town: Town): Scene {
  return { ...scene, town, directory: directoryOf(town) };
}

function mismatch(given: Given, { code, because }: Because): string | null {
  if (given.ok) return `应当被拒绝（${code}），却办成了`;
  const { rejection } = given;
  const found = 'because' in rejection ? rejection.because : null;
  if (rejection.code === code && (because === null || because === found)) return null;
  const wanted = because === null ? code : `${code}（${because}）`;
  return `应当因为 ${wanted} 被拒绝，却是：${shownRejection(rejection)}`;
}

function look(scene: Scene, { phrase, said, expected }: CheckLine): string | null {
  const found = [phrase.look(said, scene)].flat();
  const [a, b] = phrase.expects === 'set' ? [[...expected].sort(), [...found].sort()] : [expected, found];
  return JSON.stringify(a) === JSON.stringify(b)
    ? null
    : `应为“${expected.join('、')}”，现在是“${found.join('、')}”`;
}

function shownRejection(rejection: Rejection): string {
  const { code, ...facts } = rejection;
  const told = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return told.length === 0 ? code : `${code}（${told.join('，')}）`;
}
