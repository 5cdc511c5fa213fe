import type { DirectoryView, Pool } from '#libs/engine';

/** Who could take a seat of a pool today. */
export function takersOf(directory: DirectoryView, pool: Pool): readonly string[] {
  if (pool.kind === 'unit-post') {
    const holders = directory.holdersOf(pool.unit, pool.post);
    return holders.filter(({ active }) => active).map(({ id }) => id);
  }
  const members = directory.body(pool.body)?.members ?? [];
  return members.filter(({ post }) => post === pool.post).map((member) => member.person);
}
