import { useCallback, useState } from 'react';

/**
 * State that survives a reload, a lost connection and a lapsed login: it is kept in this browser under `key`
 * until `clear` is called. Storage that is full or forbidden costs the safety net, never the form.
 */
export function useKept<Value>(key: string, initial: Value) {
  const [value, setValue] = useState<Value>(() => read(key) ?? initial);

  const set = useCallback(
    (next: Value) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // The form itself still holds what was typed.
      }
    },
    [key],
  );

  const clear = useCallback(() => localStorage.removeItem(key), [key]);

  return [value, set, clear] as const;
}

function read<Value>(key: string): Value | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Value);
  } catch {
    return null;
  }
}
