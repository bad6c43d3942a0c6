/** How often work is measured that took longer than it may. */
const tries = 5;

/**
 * Milliseconds of CPU that work takes: the least of several measurements, of which only the first is made where that one is short enough.
 * A process's CPU is that of all its threads, so a collection of garbage or the compiler's work falls into some measurements by chance;
 * what the work itself costs is in each of them.
 */
export const cpuOf = async (limit: number, work: () => unknown): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < tries && least >= limit; turn += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
};
