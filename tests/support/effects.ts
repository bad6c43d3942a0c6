import type { Facts, Log, Message } from '../../functions/kernel/outside/log';

export interface Entry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: Message;
  readonly facts: Facts;
  readonly cause?: unknown;
}

/** A log that keeps what it is told. */
export interface RecordingLog extends Log {
  readonly entries: Entry[];
}

export const recordingLog = (): RecordingLog => {
  const entries: Entry[] = [];
  return {
    entries,
    info: (message, facts = {}) => entries.push({ level: 'info', message, facts }),
    warn: (message, facts = {}) => entries.push({ level: 'warn', message, facts }),
    error: (message, facts, cause) => entries.push({ level: 'error', message, facts, cause }),
  };
};

/** A clock that stands still until it is moved. */
export interface TestClock {
  (): number;
  set(instant: string): void;
  /** Forwards, by milliseconds. */
  advance(milliseconds: number): void;
}

/** Stands at nine o'clock UTC on a Sunday. */
export const testClock = (start = '2026-03-01T09:00:00.000Z'): TestClock => {
  let now = Date.parse(start);
  return Object.assign(() => now, {
    set: (instant: string) => {
      now = Date.parse(instant);
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
};
