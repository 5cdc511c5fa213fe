import { fold } from '../printed/fold.js';
import { actionVerbOf, isCarryingOut } from './action-verb.js';

export interface NamedDocuments {
  readonly produces: string | null;
  readonly refersTo: string | null;
}

const instrument = '(?:条例|规定|意见|办法|方案|纲要|规划|细则|规则|制度|通知)';
const unquotedSource = new RegExp(`^(?:关于)?贯彻落实([^《》]{4,40}?${instrument})的`, 'u');
const carriedOut = new RegExp(`^(?!各)[^《》]{4,60}${instrument}$`, 'u');

/**
 * 《》 alone does not tell the output: 制定《…办法》 names the result, 制定《…意见》的贯彻办法 names its source, and a source
 * may stand without 《》.
 */
export function namedDocumentsOf(title: string): NamedDocuments {
  const verb = actionVerbOf(title) ?? '';
  const object = title.slice(verb.length);
  const quoted = /《([^》]+)》/u.exec(object)?.[1] ?? null;
  const carriesOut = isCarryingOut(verb);
  if (quoted !== null) {
    const isWholeObject = /^《[^》]+》(?:\([^()]*\))?$/u.test(fold(object));
    return isWholeObject && !carriesOut
      ? { produces: quoted, refersTo: null }
      : { produces: null, refersTo: quoted };
  }
  if (carriesOut) return { produces: null, refersTo: carriedOut.exec(object)?.[0] ?? null };
  const afterFirstVerb = title.replace(/^(?:研究)?(?:制定|制订|出台|编制)/u, '');
  return { produces: null, refersTo: unquotedSource.exec(afterFirstVerb)?.[1] ?? null };
}
