import type {
  BodyId,
  BodyView,
  BusinessDate,
  DirectoryView,
  Duty,
  PersonId,
  PersonView,
  Post,
  ProxyGrant,
  UnitId,
  UnitView,
} from '#libs/engine';

interface Town {
  readonly units: readonly string[];
  /** `id: [unit, posts…]`; a post elsewhere is written `post@unit`. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly duties?: Readonly<Record<string, readonly Duty[]>>;
  /** `body: member`, the chair written `chair:id`. */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  readonly departed?: readonly string[];
  /** `person: superior` */
  readonly superiors?: Readonly<Record<string, string>>;
  /** Proxy grants in force, see `grant`. */
  readonly grants?: readonly ProxyGrant[];
}

/** A small directory from a few lines. Names are ids, so a failing test reads well. */
function townOf(town: Town): DirectoryView {
  const people = new Map(Object.entries(town.people).map(([id, words]) => [id, personOf(town, id, words)]));
  const bodies = new Map(Object.entries(town.bodies).map(([id, members]) => [id, bodyOf(id, members)]));
  const everybody = [...people.values()];
  return {
    version: 1,
    person: (id) => people.get(id),
    unit: (id) => (town.units.includes(id) ? ({ id, name: id } satisfies UnitView) : undefined),
    body: (id) => bodies.get(id),
    holdersOf: (unit, post) =>
      everybody.filter(({ posts }) => posts.some((held) => held.unit === unit && held.post === post)),
    peopleOf: (unit) => everybody.filter((person) => person.unit === unit),
    peopleWithDuty: (duty) => everybody.filter(({ active, duties }) => active && duties.includes(duty)),
    superiorOf: (id) => people.get(town.superiors?.[id] ?? ''),
    grantsFrom: (id) => (town.grants ?? []).filter(({ from }) => from === id),
  };
}

function personOf(town: Town, id: string, [unit = '', ...posts]: readonly string[]): PersonView {
  return {
    id: id as PersonId,
    name: id,
    active: town.departed?.includes(id) !== true,
    unit: unit as UnitId,
    title: posts[0] ?? 'clerk',
    posts: posts.map((written) => {
      const [post = written, elsewhere = unit] = written.split('@');
      return { unit: elsewhere as UnitId, post: post as Post };
    }),
    duties: town.duties?.[id] ?? [],
  };
}

function bodyOf(id: string, members: readonly string[]): BodyView {
  return {
    id: id as BodyId,
    name: id,
    members: members.map((written) => {
      const [post = 'member', person] = written.includes(':') ? written.split(':') : ['member', written];
      return { person: person as PersonId, post };
    }),
  };
}

/** The town most tests live in. */
const usual: Town = {
  units: ['lead', 'finance', 'law', 'culture', 'office', 'watch'],
  people: {
    drafter: ['lead', 'drafter'],
    colleague: ['lead'],
    deputy: ['lead', 'deputy-head'],
    head: ['lead', 'head'],
    fiona: ['finance', 'reviewer'],
    felix: ['finance'],
    laura: ['law', 'reviewer'],
    lars: ['law', 'reviewer'],
    carl: ['culture', 'reviewer'],
    member1: ['office'],
    member2: ['office'],
    member3: ['office'],
    chair: ['office'],
    ines: ['watch'],
    igor: ['watch'],
    supervisor: ['watch'],
    secretary: ['office'],
    planner: ['office'],
    stranger: ['culture'],
  },
  duties: {
    supervisor: ['supervisor'],
    secretary: ['group-secretariat'],
    planner: ['plan-administrator'],
  },
  bodies: { group: ['chair:chair', 'member1', 'member2', 'member3'], inspectors: ['ines', 'igor'] },
  superiors: {
    drafter: 'deputy',
    colleague: 'deputy',
    deputy: 'head',
    head: 'chair',
    fiona: 'chair',
    felix: 'fiona',
  },
};

/** `grant('head', 'deputy')`: a power for everything, all of 2015, without a letter unless said otherwise. */
export function grant(from: string, to: string, words: Partial<ProxyGrant> = {}): ProxyGrant {
  return {
    id: `${from}-${to}`,
    from: from as PersonId,
    to: to as PersonId,
    since: '2015-01-01' as BusinessDate,
    until: '2016-01-01' as BusinessDate,
    workflows: null,
    modes: null,
    letter: false,
    revoked: false,
    ...words,
  };
}

export function town(change: Partial<Town> = {}): DirectoryView {
  return townOf({ ...usual, ...change, people: { ...usual.people, ...change.people } });
}
