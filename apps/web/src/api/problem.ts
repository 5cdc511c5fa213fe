import { words } from '../words';
import type { ProblemBody } from './models';

/** The server said no, in its own words. `code` is stable and dotted; `title` is for people. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly fields: readonly { field: string; message: string }[];
  readonly requestId: string | undefined;
  /** The whole refusal: what it tells beyond the words. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail;
    this.fields = body.errors ?? [];
    this.requestId = body.requestId;
    this.facts = { ...body };
  }
}

/** Nothing came back: the act may or may not have reached the server, so it is asked again with the same id. */
export class ConnectionLost extends Error {
  constructor() {
    super(words.problem.connectionLost);
    this.name = 'ConnectionLost';
  }
}

/** Reads a refusal. A proxy's HTML page or an empty body still becomes a sentence. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return new Problem(
    isProblemBody(body)
      ? body
      : {
          title: words.problem.ofStatus(response.status),
          status: response.status,
          code: `http.${response.status}`,
        },
  );
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'title' in body && 'code' in body && 'status' in body;
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
