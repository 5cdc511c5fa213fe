import { words } from '../../words';
import type { SaveState } from './use-draft';

/** 已自动保存 10:32. The clock is this machine's: it tells the writer how fresh the copy is. */
export function SaveLine({ state, savedAt }: { state: SaveState; savedAt: Date | null }) {
  return (
    <span className="quiet small" role="status">
      {lineOf(state, savedAt)}
    </span>
  );
}

function lineOf(state: SaveState, savedAt: Date | null): string {
  switch (state) {
    case 'clean':
      return '';
    case 'typing':
      return words.write.unsaved;
    case 'saving':
      return words.write.saving;
    case 'saved':
      return savedAt ? words.write.saved(savedAt.toTimeString().slice(0, 5)) : '';
    case 'local':
      return words.write.savedHere;
  }
}
