import type { ReactNode } from 'react';

/** A heading at the margin and what belongs under it. */
export function BriefBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="brief-block">
      <h3 className="brief-heading">{title}</h3>
      <div className="brief-content">{children}</div>
    </div>
  );
}
