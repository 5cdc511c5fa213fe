import { ValidateIf } from 'class-validator';

/**
 * The field may be absent. Unlike `IsOptional` it does not let `null` by: no rule would look at it, and every handler
 * would have to.
 */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}
