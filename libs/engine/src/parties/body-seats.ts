import { evaluate, stringsIn } from '../expressions/evaluate.js';
import type { PartyRule } from '../graph.js';
import type { BodyId } from '../ids.js';
import { namesIn } from '../names.js';
import { idsNamed } from './ids-named.js';
import { personSeat, type Resolution } from './resolved-seat.js';
import type { ConflictOf, Sitting } from './sitting.js';

/** One seat per member, or only for a post or those the subject names; the chair comes last. */
export function bodySeats(
  rule: Extract<PartyRule, { kind: 'body' }>,
  sitting: Sitting,
  conflictOf: ConflictOf,
): Resolution {
  const names = namesIn(sitting.state, sitting.scopeId);
  const bodies = idsNamed(rule.body, names);
  if (bodies === 'unresolved') return bodies;
  const [bodyId] = bodies as readonly BodyId[];
  if (bodyId === undefined) return [];
  const body = sitting.directory.body(bodyId);
  if (body === undefined) return 'unresolved';
  const named = rule.named === null ? [] : stringsIn(evaluate(rule.named, names));

  const members = body.members.filter(
    ({ person, post }) =>
      (rule.post === null || post === rule.post) && (named.length === 0 || named.includes(person)),
  );
  const chairLast = [
    ...members.filter(({ post }) => post !== 'chair'),
    ...members.filter(({ post }) => post === 'chair'),
  ];
  return chairLast.map(({ person, post }) => personSeat(person, post, sitting, conflictOf));
}
