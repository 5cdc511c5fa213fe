import type { Names } from './expressions/evaluate.js';
import type { ScopeId } from './ids.js';
import { scopeOf } from './places.js';
import type { InstanceState } from './state.js';
import type { Subject } from './subject.js';

/** What expressions of the instance's own workflow may read: `subject.…` and `answer.…`. */
function subjectNames(state: InstanceState): Names {
  return { subject: namesOfSubject(state.subject), answer: state.lastAnswer };
}

/** The same inside a scope: the values passed in by `with` stand beside them, and before them where names clash. */
export function namesIn(state: InstanceState, scopeId: ScopeId): Names {
  return { ...subjectNames(state), ...scopeOf(state, scopeId)?.variables };
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
