import type { BusinessDate, PersonId, ProxyGrant, StepMode } from '#libs/engine';
import type { Directory } from '../directory.js';

/** What somebody wants to be entered as a proxy grant 授权代理. Half-open: `until` is the first day without it. */
export interface GrantRequest {
  readonly from: PersonId;
  readonly to: PersonId;
  readonly since: BusinessDate;
  readonly until: BusinessDate;
  /** `null`: every workflow. */
  readonly workflows: readonly string[] | null;
  /** `null`: every kind of step. */
  readonly modes: readonly StepMode[] | null;
  readonly letterTitle: string | null;
  readonly reason: string;
  readonly enteredBy: PersonId;
}

export type GrantRefusal =
  /** Nobody of that id, or they have left. */
  | { readonly code: 'proxy.person'; readonly person: PersonId }
  /** To oneself. */
  | { readonly code: 'proxy.self' }
  /** It ends before it begins, or has ended already. */
  | { readonly code: 'proxy.window' }
  /** An office enters it for somebody without a letter of authority. */
  | { readonly code: 'proxy.letter' }
  /** The chair of a body gives away a vote without a letter of authority. */
  | { readonly code: 'proxy.chair' }
  /** The same person gave another grant for the same scope and time. */
  | { readonly code: 'proxy.overlap'; readonly grant: string }
  /** It would come back to whoever gave it. */
  | { readonly code: 'proxy.loop'; readonly grant: string };
export type GrantRefusalCode = GrantRefusal['code'];

/** What a grant reaches: days, workflows and kinds of step. */
type Reach = Pick<ProxyGrant, 'since' | 'until' | 'workflows' | 'modes'>;

/** Why a grant may not be entered; `null`: it may. */
export function refusalOfGrant(
  request: GrantRequest,
  { people, bodies, grants }: Pick<Directory, 'people' | 'bodies' | 'grants'>,
  today: BusinessDate,
): GrantRefusal | null {
  const { from, to, since, until, letterTitle, enteredBy } = request;
  const isActive = (id: PersonId): boolean => people.some((person) => person.id === id && person.active);
  const missing = [from, to].find((person) => !isActive(person));
  if (missing !== undefined) return { code: 'proxy.person', person: missing };
  if (from === to) return { code: 'proxy.self' };
  if (until <= since || until <= today) return { code: 'proxy.window' };
  if (enteredBy !== from && letterTitle === null) return { code: 'proxy.letter' };
  const chairs = bodies.flatMap(({ members }) => members.filter(({ post }) => post === 'chair'));
  const givesVoteOfChair =
    request.modes?.includes('vote') === true && chairs.some(({ person }) => person === from);
  if (givesVoteOfChair && letterTitle === null) return { code: 'proxy.chair' };

  const standing = grants.filter(({ revoked }) => !revoked);
  const double = standing.find((grant) => grant.from === from && common(grant, request) !== null);
  if (double !== undefined) return { code: 'proxy.overlap', grant: double.id };
  const loop = grantBackTo(from, to, request, standing);
  return loop === null ? null : { code: 'proxy.loop', grant: loop.id };
}

/** The grant by which what `holder` has received would come back to `giver`, over however many hands. */
function grantBackTo(
  giver: PersonId,
  holder: PersonId,
  reach: Reach,
  grants: readonly ProxyGrant[],
): ProxyGrant | null {
  const others = grants.filter(({ from }) => from !== holder);
  for (const grant of grants) {
    const shared = grant.from === holder ? common(grant, reach) : null;
    if (shared === null) continue;
    if (grant.to === giver) return grant;
    const further = grantBackTo(giver, grant.to, shared, others);
    if (further !== null) return further;
  }
  return null;
}

/** What two grants both reach; `null` where that is nothing. */
function common(one: Reach, other: Reach): Reach | null {
  const since = one.since > other.since ? one.since : other.since;
  const until = one.until < other.until ? one.until : other.until;
  const workflows = shared(one.workflows, other.workflows);
  const modes = shared(one.modes, other.modes);
  const nothing = until <= since || workflows?.length === 0 || modes?.length === 0;
  return nothing ? null : { since, until, workflows, modes };
}

/** What two lists share, where `null` stands for everything. */
function shared<Item>(one: readonly Item[] | null, other: readonly Item[] | null): readonly Item[] | null {
  if (one === null) return other;
  return other === null ? one : one.filter((item) => other.includes(item));
}
