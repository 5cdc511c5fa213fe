import { parseYaml } from './parse/parse-yaml.js';
import { childOf, entriesOf, textOf } from './parse/syntax-tree.js';

/** The workflows a text calls, so that they can be compiled first. Empty for a text that cannot be read. */
export function callsOf(source: string): readonly string[] {
  const parsed = parseYaml(source);
  if (!parsed.ok) return [];
  const called = entriesOf(childOf(parsed.root, 'steps')).flatMap(
    ({ value }) => textOf(childOf(value, 'call')) ?? [],
  );
  return [...new Set(called)];
}
