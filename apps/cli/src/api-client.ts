import { Failure } from './failure.js';

/** What the server answered when it said no: RFC 9457 problem details with a stable `code`. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** A refusal by the server. Commands let it rise; the walk catches the ones it expects. */
export class Refused extends Failure {
  constructor(readonly problem: Problem) {
    const fields = (problem.errors ?? []).map((error) => `\n  ${error.field}: ${error.message}`).join('');
    super(`${problem.title} (${problem.code}, ${problem.status})${fields}`, { problem });
  }
}

interface DemoAccountGroup {
  readonly role: string;
  readonly accounts: readonly {
    readonly username: string;
    readonly password: string;
    readonly name: string;
    readonly unit: string;
    readonly post: string;
  }[];
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly bytes?: { readonly content: Uint8Array; readonly type: string; readonly name: string };
  /** The command id: the same key never takes effect twice. */
  readonly key?: string;
}

/** A small HTTP client for one server and one signed-in person. */
export class ApiClient {
  private cookie: string | null = null;

  constructor(readonly url: string) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.request<Answer>('GET', path, {});
  }

  post<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
    return this.request<Answer>('POST', path, options);
  }

  patch<Answer>(path: string, options: RequestOptions): Promise<Answer> {
    return this.request<Answer>('PATCH', path, options);
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.post('/session', { body: { username, password } });
  }

  /** Signs in as one of the demo people, by name or user name. Names that occur twice need the user name. */
  async signInAs(nameOrUsername: string): Promise<void> {
    const account = await this.demoAccount(nameOrUsername);
    await this.signIn(account.username, account.password);
  }

  private async demoAccount(wanted: string) {
    const groups = await this.get<DemoAccountGroup[]>('/demo/accounts').catch((error: unknown) => {
      if (error instanceof Refused && error.problem.status === 404) {
        throw new Failure(
          'This server has no demo people. Set COUNTERSIGN_USER and COUNTERSIGN_PASSWORD instead of --as.',
        );
      }
      throw error;
    });
    const byUsername = new Map(
      groups.flatMap((group) => group.accounts).map((account) => [account.username, account]),
    );
    const matches = [...byUsername.values()].filter(
      (account) => account.username === wanted || account.name === wanted,
    );
    const [account, second] = matches;
    if (account === undefined) throw new Failure(`There is no demo person called ${wanted}.`);
    if (second !== undefined) {
      const choices = matches.map((match) => `${match.username} (${match.unit})`).join(', ');
      throw new Failure(`${wanted} is the name of several people; use one of: ${choices}`);
    }
    return account;
  }

  private async request<Answer>(method: string, path: string, options: RequestOptions): Promise<Answer> {
    const response = await this.send(method, path, options);
    this.keepCookie(response);
    const text = await response.text();
    if (response.ok) return (text === '' ? null : JSON.parse(text)) as Answer;
    throw new Refused(problemOf(response.status, text));
  }

  private async send(method: string, path: string, options: RequestOptions): Promise<Response> {
    const { headers, body } = payloadOf(options);
    if (this.cookie !== null) headers.set('cookie', this.cookie);
    headers.set('origin', this.url);
    try {
      return await fetch(`${this.url}/api${path}`, { method, headers, body });
    } catch (cause) {
      throw new ServerUnreachable(this.url, cause);
    }
  }

  private keepCookie(response: Response): void {
    const [first] = response.headers.getSetCookie();
    if (first !== undefined) this.cookie = first.split(';', 1)[0] ?? null;
  }
}

export class ServerUnreachable extends Failure {
  constructor(url: string, cause: unknown) {
    super(`No server answers at ${url}. Start one with \`npm start\`, or name another with --url.`, { url });
    this.cause = cause;
  }
}

function payloadOf(options: RequestOptions): { headers: Headers; body: RequestInit['body'] } {
  const headers = new Headers({ accept: 'application/json' });
  if (options.key !== undefined) headers.set('idempotency-key', options.key);
  if (options.bytes !== undefined) {
    const form = new FormData();
    const content = new Uint8Array(options.bytes.content);
    form.set('file', new Blob([content], { type: options.bytes.type }), options.bytes.name);
    return { headers, body: form };
  }
  if (options.body === undefined) return { headers, body: undefined };
  headers.set('content-type', 'application/json');
  return { headers, body: JSON.stringify(options.body) };
}

function problemOf(status: number, text: string): Problem {
  try {
    const parsed = JSON.parse(text) as Partial<Problem>;
    return { ...parsed, status, code: parsed.code ?? 'unknown', title: parsed.title ?? 'The server refused' };
  } catch {
    return { status, code: 'unknown', title: `The server answered ${status} without a reason` };
  }
}
