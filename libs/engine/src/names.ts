import type { Names } from './expressions/evaluate.js';
import type { ScopeId } from './ids.js';
import { scopeOf } from './places.js';
import type { InstanceState } from './state.js';
import type { Subject } from './subject.js';

/**
 * What expressions may read in a scope: `subject.…`, `answer.…`, `form.…` and `result.…`. The values passed in by
 * `with` stand beside them, and before them where names clash.
 */
export function namesIn(state: InstanceState, scopeId: ScopeId): Names {
  const scope = scopeOf(state, scopeId);
  return {
    subject: namesOfSubject(state.subject),
    answer: state.lastAnswer,
    form: state.form,
    result: scope?.results ?? {},
    ...scope?.variables,
  };
}

/** A subject never changes, it is replaced; so its names need to be gathered only once. */
const gathered = new WeakMap<Subject, Names>();

function namesOfSubject(subject: Subject): Names {
  const known = gathered.get(subject);
  if (known !== undefined) return known;
  const { attributes, kind, id, contentHash } = subject;
  const names = { ...attributes, kind, id, contentHash };
  gathered.set(subject, names);
  return names;
}
