/** What one check found. `advice` says what to do, and is null when all is well. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
  readonly advice: string | null;
}

export function fine(check: string, found: string): Finding {
  return { check, ok: true, found, advice: null };
}

export function wrong(check: string, found: string, advice: string): Finding {
  return { check, ok: false, found, advice };
}
