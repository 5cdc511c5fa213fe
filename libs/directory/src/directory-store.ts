import type { PersonId, Post, UnitId } from '#libs/engine';
import type { Body, Directory, Person, Unit } from './directory.js';

/** One change of the directory. A `put` adds what is new and replaces what is there under the same id. */
export type DirectoryChange =
  | { readonly kind: 'put-unit'; readonly unit: Unit }
  | { readonly kind: 'put-person'; readonly person: Person }
  /** All posts the person holds from now on, in any unit. */
  | {
      readonly kind: 'set-posts';
      readonly person: PersonId;
      readonly posts: readonly { readonly unit: UnitId; readonly post: Post }[];
    }
  /** The body with all its members from now on. */
  | { readonly kind: 'put-body'; readonly body: Body };

/** Where the directory is kept. */
export interface DirectoryStore {
  /** The whole directory with the version it stands at, read as one snapshot. */
  load(): Promise<Directory>;
  /** The version alone: what a cached directory is compared with. */
  version(): Promise<number>;
  /**
   * Makes all changes or none, in the order given, and answers the new version. A change that names a unit or a
   * person who is not there throws {@link DirectoryReferenceError} and leaves everything as it was.
   */
  change(changes: readonly DirectoryChange[]): Promise<number>;
}

/** A post, a membership or a person points at something the directory does not hold. */
export class DirectoryReferenceError extends Error {
  override readonly name = 'DirectoryReferenceError';
}
