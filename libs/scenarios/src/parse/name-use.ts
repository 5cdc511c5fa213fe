import type { Position } from '#libs/definitions';

/** A name that must be known to the organisation or to the workflow. */
export interface NameUse {
  readonly kind: 'person' | 'seat' | 'step' | 'workflow';
  readonly name: string;
  readonly at: Position;
}
