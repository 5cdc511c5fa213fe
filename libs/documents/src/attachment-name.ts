const LONGEST_NAME = 150;

/**
 * The uploader's file name, made safe to show and to put into a header: no folders, no control or direction
 * characters, no characters a file system minds, bounded length with its ending kept.
 */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if (clean === '') return '附件';
  const characters = [...clean];
  if (characters.length <= LONGEST_NAME) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(clean)?.[0] ?? '';
  return characters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

/** `Content-Disposition` for a download, with the real name for clients that read RFC 6266. */
export function attachmentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
