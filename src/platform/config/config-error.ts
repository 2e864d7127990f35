/** The configuration as it was given cannot be used. Every fault is a sentence that says what, where and how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}
