/** An act that was refused, or one that gives power over others, and whose it was. It holds no content of the request. */
export interface Refusal {
  /** The stable code the caller was answered with; of an act that was done, its name. */
  readonly code: string;
  readonly person: string | null;
  readonly address: string;
  readonly method: string;
  /** The path, without its query. */
  readonly path: string;
  readonly requestId: string;
}

/** Kept for the administrators who watch. The only thing a refusal writes. */
export interface SecurityLog {
  record(refusal: Refusal): Promise<void>;
}
