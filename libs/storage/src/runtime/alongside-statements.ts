import type { AlongsideWrite } from '#libs/runtime';

const statements = new Map<string, string>();

/**
 * Names a prepared statement that may be written in the transaction of a command. An adapter registers its own when
 * its module is loaded, so that runtime carries a row without knowing its table.
 */
export function registerAlongside(name: string, sql: string): void {
  const registered = statements.get(name);
  if (registered !== undefined && registered !== sql) throw new Error(`Two statements are called ${name}`);
  statements.set(name, sql);
}

/** The statement a write names, ready for the driver. */
export function alongsideQuery({ statement, values }: AlongsideWrite): {
  name: string;
  text: string;
  values: unknown[];
} {
  const text = statements.get(statement);
  if (text === undefined)
    throw new Error(`Expected a statement registered as ${statement}, but there is none`);
  return { name: `alongside:${statement}`, text, values: [...values] };
}
