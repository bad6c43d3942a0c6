/** A check: what must hold, and what was seen where it does not. */
export interface Check {
  readonly name: string;
  /** Gives why it does not hold; undefined where it does. */
  run(): Promise<string | undefined>;
}
