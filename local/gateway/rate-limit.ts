/** How often AWS WAF looks at its counts, in seconds; here a part of the window is forgotten at a time. */
const STEP_SECONDS = 10;

interface Counts {
  /** By the number of the step in which the requests came. */
  readonly steps: Map<number, number>;
  total: number;
}

/** Counts one request of an instance; true when more than the limit have come in the window. */
export type Exceeds = (instance: string) => boolean;

/**
 * The counts of one rate-based rule: of each instance, over the `windowSeconds` before. Requests that are refused count too,
 * so that who goes on stays refused. `now` is in milliseconds.
 */
export const createRateLimit = (
  limit: number,
  windowSeconds: number,
  now: () => number = Date.now,
): Exceeds => {
  const instances = new Map<string, Counts>();
  let swept = 0;
  const stepNow = () => Math.floor(now() / 1000 / STEP_SECONDS);
  const forget = (counts: Counts, before: number): void => {
    for (const [step, count] of counts.steps) {
      if (step > before) return;
      counts.steps.delete(step);
      counts.total -= count;
    }
  };
  const sweep = (step: number, before: number): void => {
    if (step === swept) return;
    swept = step;
    for (const [name, counts] of instances) {
      forget(counts, before);
      if (counts.total === 0) instances.delete(name);
    }
  };
  return (instance) => {
    const step = stepNow();
    sweep(step, step - windowSeconds / STEP_SECONDS);
    const counts = instances.get(instance) ?? { steps: new Map<number, number>(), total: 0 };
    instances.set(instance, counts);
    counts.steps.set(step, (counts.steps.get(step) ?? 0) + 1);
    counts.total += 1;
    return counts.total > limit;
  };
};
