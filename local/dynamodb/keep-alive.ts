import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildOptions, startChild, untilAnswering } from '../machine/child';

/** Who hears of an engine that has died. */
export interface Watch {
  /** Called when it has died, and when it is back. */
  readonly say: (line: string) => void;
  /** Called once where it does not come back. */
  readonly onLost: (error: Error) => void;
  /** After so many milliseconds without an answer it is lost. */
  readonly backWithinMs?: number;
}

interface Place {
  readonly command: ChildOptions;
  readonly endpoint: string;
}

const BACK_WITHIN_MS = 15_000;
const BETWEEN_MS = 250;
/** So many ends within a minute are a fault that another start does not mend. */
const MOST_ENDS = 5;
const MINUTE_MS = 60_000;

/** Starts it again until it answers; throws what it said last where it does not in time. */
const revive = async (
  { command, endpoint }: Place,
  backWithinMs: number,
  isStopping: () => boolean,
): Promise<Child> => {
  const deadline = Date.now() + backWithinMs;
  let said: string | undefined;
  for (;;) {
    const child = startChild(command);
    try {
      await untilAnswering(endpoint, child, deadline - Date.now());
      return child;
    } catch (error) {
      said = child.failure() ?? said;
      await child.stop();
      if (isStopping() || Date.now() + BETWEEN_MS > deadline) throw said ? new Error(said) : error;
      await sleep(BETWEEN_MS);
    }
  }
};

/** Starts an engine again, where it was, whenever it has ended without being asked to. Returns what stops it for good. */
export const keepAlive = (
  place: Place,
  first: Child,
  { say, onLost, backWithinMs = BACK_WITHIN_MS }: Watch,
): (() => Promise<void>) => {
  let child = first;
  let stopping = false;
  const ends: number[] = [];
  const again = async (): Promise<void> => {
    const now = Date.now();
    ends.push(now);
    if (ends.filter((at) => now - at < MINUTE_MS).length >= MOST_ENDS)
      throw new Error(`it has ended ${MOST_ENDS} times within a minute`);
    say(`The table's engine has ended${reason(child)}; it is started again`);
    child = await revive(place, backWithinMs, () => stopping);
    say(`The table's engine is back after ${((Date.now() - now) / 1000).toFixed(1)} s`);
  };
  const watching = (async () => {
    for (;;) {
      await child.ended;
      if (stopping) return;
      await again();
    }
  })().catch((error: unknown) => {
    if (stopping) return;
    const why = error instanceof Error ? error.message : String(error);
    onLost(new Error(`The table's engine has ended and does not come back: ${why}`, { cause: error }));
  });
  return async () => {
    stopping = true;
    await child.stop();
    await watching;
  };
};

const reason = (child: Child): string => {
  const said = child.failure()?.trim();
  return said ? ` (${said})` : '';
};
