/** The key of a table that stands for a word; `undefined` for a word that is not in it. */
export function keyOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  word: string,
): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === word);
}
