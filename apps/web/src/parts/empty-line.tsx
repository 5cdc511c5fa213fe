/** One sentence: what would be here and what to do. */
export function EmptyLine({ children }: { children: string }) {
  return <p className="empty-line">{children}</p>;
}
