/**
 * How failures slow down the next try. Three counts are kept: of one address at one account, of one address, and of
 * one account from anywhere. For an address from which the account was opened before only the first matters, so that
 * strangers elsewhere, or behind the same gateway, cannot lock a leader out.
 */
export interface ThrottleRule {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds. The wait doubles with each further failure, from one second up to this. */
  readonly longestWait: number;
  /** What a right password does to the count: the address keeps what it did to other accounts. */
  readonly onSuccess: 'forget' | 'take-back';
}

/** Counts are forgotten after a day without a failure. */
const throttleRules = {
  accountAtAddress: { free: 5, longestWait: 300, onSuccess: 'forget' },
  address: { free: 20, longestWait: 60, onSuccess: 'take-back' },
  account: { free: 20, longestWait: 30, onSuccess: 'forget' },
} satisfies Record<string, ThrottleRule>;

export interface ThrottleKey extends ThrottleRule {
  readonly key: string;
}

export interface LoginAttempts {
  /**
   * Counts a try against every key before the password is looked at, so that parallel tries cannot slip through
   * together; answers false, counting nothing, when one of the keys has to wait.
   */
  begin(keys: readonly ThrottleKey[]): Promise<boolean>;
  /** The password was right. */
  succeed(keys: readonly ThrottleKey[]): Promise<void>;
  /** Whether this account was opened from this address before. */
  knows(username: string, address: string): Promise<boolean>;
}

/** The counts a try is measured by. The same for names that exist and names that do not. */
export function throttleKeys(username: string, address: string, known: boolean): readonly ThrottleKey[] {
  const here: ThrottleKey = { key: `at:${address}:${username}`, ...throttleRules.accountAtAddress };
  if (known) return [here];
  return [
    here,
    { key: `address:${address}`, ...throttleRules.address },
    { key: `account:${username}`, ...throttleRules.account },
  ];
}
