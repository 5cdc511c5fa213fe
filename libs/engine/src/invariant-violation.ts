/** A bug: what must always hold does not. Never caught to carry on. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}
