import type { BodyId, DirectoryView, PersonId, PersonView } from '#libs/engine';

/** What a person comes to do, which decides what the pages offer first. It grants nothing. */
export const roles = [
  'drafter',
  'reviewer',
  'leader',
  'group-member',
  'chair',
  'group-secretariat',
  'supervisor',
  'city-leader',
  'plan-administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;
export type Role = (typeof roles)[number];

const specialGroup = 'special-group' as BodyId;
const cityLeaders = 'shilingdao';
const byPost: Readonly<Record<string, Role>> = {
  drafter: 'drafter',
  reviewer: 'reviewer',
  'deputy-head': 'leader',
  head: 'leader',
  inspector: 'supervisor',
};

/** The roles of a person, in the order of the list above. */
export function rolesOf(directory: DirectoryView, person: PersonView): readonly Role[] {
  const found = new Set<Role>(person.duties);
  for (const { post } of person.posts) {
    const role = byPost[post];
    if (role !== undefined) found.add(role);
  }
  const seat = groupPost(directory, person.id);
  if (seat !== null) found.add(seat === 'chair' ? 'chair' : 'group-member');
  if (person.unit === cityLeaders) found.add('city-leader');
  return roles.filter((role) => found.has(role));
}

function groupPost(directory: DirectoryView, person: PersonId): string | null {
  const member = directory.body(specialGroup)?.members.find((candidate) => candidate.person === person);
  return member?.post ?? null;
}
