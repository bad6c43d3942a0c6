import type { Step } from './cloud';

export interface Progress {
  readonly step: Step;
  /** Ends the lines about what takes long. */
  end(): void;
}

/** A person who has read nothing for two seconds wonders; in milliseconds. */
const QUIET_MS = 1800;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Says how long each step took, and while steps take long, which of them are under way. */
export const createProgress = (print: (line: string) => void, quietMs = QUIET_MS): Progress => {
  const running = new Map<string, number>();
  const remind = () => {
    const names = [...running].map(([name, since]) => `${name} (${seconds(performance.now() - since)})`);
    if (names.length > 0) print(`  … ${names.join(', ')}`);
  };
  const timer = setInterval(remind, quietMs).unref();
  return {
    step: async (name, work) => {
      const since = performance.now();
      running.set(name, since);
      try {
        const result = await work();
        print(`  ${name.padEnd(12)} ${seconds(performance.now() - since)}`);
        timer.refresh();
        return result;
      } finally {
        running.delete(name);
      }
    },
    end: () => clearInterval(timer),
  };
};
