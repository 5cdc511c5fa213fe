interface Versioned<Version> {
  readonly version: Version;
}

/**
 * Keeps one value until the group read reports another version of it, so that a decision locked after a withdrawal
 * of authority committed sees the withdrawal. Callers that find it stale together share one load.
 */
export class VersionedCache<Version, Value extends Versioned<Version>> {
  private value: Value | undefined;
  private loading: Promise<Value> | undefined;

  /** @param load reads the present value; what it returns is at least as new as the version asked for. */
  constructor(private readonly load: () => Promise<Value>) {}

  async at(version: Version): Promise<Value> {
    if (this.value?.version === version) return this.value;
    // A load under way may have begun before the version appeared: its result is looked at, not trusted.
    const running = await this.loading;
    if (running?.version === version) return running;
    this.loading ??= this.reload();
    return this.loading;
  }

  private async reload(): Promise<Value> {
    try {
      this.value = await this.load();
      return this.value;
    } finally {
      this.loading = undefined;
    }
  }
}
