import { refuseClassified, SECRECY_NOTICE } from '#libs/documents';

import { ProblemError } from '../problems/problem.js';
import type { FormFields } from './form-fields.js';

/**
 * Refuses whatever declares a secrecy level 密级, in its words or in the form's field, before any of it is stored.
 * @throws ProblemError `document.classified`
 */
export function refuseSecrets(texts: readonly string[], fields: FormFields = {}): void {
  const written = Object.values(fields).filter((field) => typeof field === 'string');
  const level = fields['secrecyLevel'];
  const refusal = refuseClassified([...texts, ...written], level === undefined ? null : String(level));
  if (refusal !== null) {
    throw new ProblemError('document.classified', {
      detail: SECRECY_NOTICE,
      facts: { level: refusal.level },
    });
  }
}
