import { Refusal } from '../contract/refusal';

/** There is not enough time left to begin another effect. */
class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/**
 * Whether a later time may mend it: the table or a queue cannot be reached, or the function's time is over. That is
 * no fault of the message's, so it is waited for and not set aside.
 */
export const isRetryable = (error: unknown): boolean =>
  error instanceof OutOfTime || (error instanceof Refusal && error.code === 'busy');

/** For how long an effect waits, in milliseconds, before each time it is tried again; then it has failed. */
const pauses = [50, 200];

/** What may be begun only while this much time is left: the kernel gives the table five seconds. */
const margin = 8_000;

/** How time passes for a function: what is left of its own, and how it waits. Milliseconds. */
export interface Timing {
  readonly left: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Timing within a function's run, which ends when Lambda says so. */
export const timingOf = (left: () => number): Timing => ({
  left,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** Has an effect, tried three times; throws what still fails, or at once what only a later time can mend. */
export const persist = async (effect: () => Promise<void>, { left, pause }: Timing): Promise<void> => {
  for (let attempt = 0; ; attempt += 1) {
    if (left() < margin) throw new OutOfTime('no time is left for another effect');
    try {
      return await effect();
    } catch (error) {
      const wait = pauses[attempt];
      if (wait === undefined || isRetryable(error)) throw error;
      await pause(wait);
    }
  }
};
