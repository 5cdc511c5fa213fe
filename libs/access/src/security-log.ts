/** An act that was refused, and who tried it. It holds no content of the request. */
export interface Refusal {
  /** The stable code the caller was answered with. */
  readonly code: string;
  readonly person: string | null;
  readonly address: string;
  readonly method: string;
  /** The path, without its query. */
  readonly path: string;
  readonly requestId: string;
}

/** What was refused, kept for the administrators who watch. The only thing a refusal writes. */
export interface SecurityLog {
  record(refusal: Refusal): Promise<void>;
}
