import fs from 'node:fs';
import path from 'node:path';

/** Whether any file of a folder, or the file itself, changed after the given moment (milliseconds). */
export function changedSince(place, moment) {
  const found = fs.statSync(place);
  if (!found.isDirectory()) return found.mtimeMs > moment;
  return fs.readdirSync(place).some((name) => changedSince(path.join(place, name), moment));
}

/** The moment a file was written; 0 when it is not there. */
export function writtenAt(file) {
  return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0;
}
