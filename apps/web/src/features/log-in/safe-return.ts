/** The address to go back to after login. Only paths of this site; anything else leads home. */
export function safeReturn(wanted: string | null): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.startsWith('/\\')) return '/';
  return wanted;
}
