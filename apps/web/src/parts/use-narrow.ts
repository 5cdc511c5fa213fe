import { useSyncExternalStore } from 'react';
import { sideNavigationFrom } from '../design/tokens';

const narrow = window.matchMedia(`(max-width: ${sideNavigationFrom - 1}px)`);

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Phone and upright tablet: one column, decisions in a sheet from below. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
