import { words } from '.';

/** 120 KB, 2.4 MB; never less than 1 KB. */
export function sizeWords(bytes: number): string {
  const { kilo, mega } = words.attachments.sizes;
  return bytes < 1024 * 1024
    ? kilo(Math.max(1, Math.round(bytes / 1024)))
    : mega((bytes / 1024 / 1024).toFixed(1));
}
