/*
 * Removes other sources of chance, which would change the course of a history: how long a function waits before it
 * retries, and whether a timer or an answer comes first.
 */

/** Takes chance out of waiting, for the tests of a file. */
export const withoutChance = (): void => {
  beforeAll(() => {
    const later = globalThis.setTimeout;
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const sooner = (work: () => void, milliseconds = 0): unknown =>
      milliseconds > 0 ? later(work, milliseconds) : setImmediate(work);
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(sooner as typeof setTimeout);
  });
  afterAll(() => jest.restoreAllMocks());
};
