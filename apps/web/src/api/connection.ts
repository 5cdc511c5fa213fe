import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reachable = true;

/** Every request and the event stream report here whether the server could be reached. */
export function reportReachable(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}

window.addEventListener('offline', () => reportReachable(false));
window.addEventListener('online', () => reportReachable(true));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the last thing we heard of the server was an answer. */
export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);
