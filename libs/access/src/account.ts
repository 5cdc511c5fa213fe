/** What a person logs in with. The person, with name, unit and posts, is the directory's. */
export interface Account {
  readonly id: string;
  /** As typed, in lower case. */
  readonly username: string;
  readonly person: string;
  /** Argon2id in its usual text form; null: no password opens this account. */
  readonly passwordHash: string | null;
  /** One of the sample people. Such an account is open in demo mode only. */
  readonly demo: boolean;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly username: string;
  readonly person: string;
  readonly passwordHash: string | null;
  readonly demo: boolean;
}

/** Where accounts are kept. */
export interface AccountStore {
  byUsername(username: string): Promise<Account | null>;
  demoAccounts(): Promise<readonly Account[]>;
  /** Whether any account exists that is not a sample. */
  anyReal(): Promise<boolean>;
  /** Adds those whose username is free and leaves the others as they are; answers how many were added. */
  add(accounts: readonly NewAccount[]): Promise<number>;
  /**
   * The first accounts of an installation, together and only once; real use begins with them. Answers false, having added none, when any real
   * account is there already.
   */
  addFirst(accounts: readonly NewAccount[]): Promise<boolean>;
  /** Closes the account and every session of it. */
  disable(accountId: string): Promise<void>;
}

/** The form in which usernames are stored and compared: people's keyboards add spaces, capitals and full widths. */
export function normaliseUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
