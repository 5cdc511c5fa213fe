import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../api/documents';
import { isProblem, type Problem } from '../../api/problem';
import { useMe } from '../../api/session';
import { useKept } from '../../parts/use-kept';

/** `local`: the server could not be reached, the text is safe in this browser only. */
export type SaveState = 'clean' | 'typing' | 'saving' | 'saved' | 'local';

const PAUSE_BEFORE_SAVING = 1_200;

/** The text being written: kept in this browser at every stroke, on the server after every pause. */
export function useDraft(documentId: string, start: string) {
  const { person } = useMe();
  const [text, keep, forget] = useKept(`draft:${person.id}:${documentId}`, start);
  const [state, setState] = useState<SaveState>('clean');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(
    async (value: string) => {
      setState('saving');
      try {
        await saveDraft(documentId, value);
        setSavedAt(new Date());
        setRefusal(null);
        setState((now) => (now === 'saving' ? 'saved' : now));
      } catch (error) {
        setState('local');
        setRefusal(isProblem(error) ? error : null);
      }
    },
    [documentId],
  );

  const write = (value: string) => {
    keep(value);
    setState('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(value), PAUSE_BEFORE_SAVING);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  const stop = () => {
    clearTimeout(timer.current);
    forget();
  };

  return { text, write, state, savedAt, refusal, stop };
}
