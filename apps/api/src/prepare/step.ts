import type { Config, Logger } from '#libs/platform';

/** What a step may use. Steps open the connections they need and close them. */
export interface Preparation {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/** Something the person who starts the product can put right. The message is for them. */
export class CannotPrepare extends Error {
  override readonly name = 'CannotPrepare';
}

/**
 * Something that must be true of the database before the servers start. Each step may run again at every start, and
 * does nothing when there is nothing to do.
 */
export interface PrepareStep {
  readonly name: string;
  run(preparation: Preparation): Promise<void>;
}
