import { ApiClient } from './api-client.js';

/** How every command that talks to a server finds it and signs in. */
export interface ConnectionOptions {
  readonly url: string;
  readonly as?: string;
}

/**
 * A signed-in client. `--as` names a demo person; elsewhere COUNTERSIGN_USER and COUNTERSIGN_PASSWORD sign in.
 * `demoPerson` is who does this in the demo when nobody was named.
 */
export async function connect(options: ConnectionOptions, demoPerson: string): Promise<ApiClient> {
  const client = new ApiClient(options.url);
  const { COUNTERSIGN_USER: username, COUNTERSIGN_PASSWORD: password } = process.env;
  if (options.as === undefined && username !== undefined && password !== undefined) {
    await client.signIn(username, password);
  } else {
    await client.signInAs(options.as ?? demoPerson);
  }
  return client;
}
