/**
 * Runs something in virtual time: timers fire at once, in their order, and the clock is set accordingly. What travels over
 * real connections takes real time still. Only for a table or a server that fails at once.
 */
export const inVirtualTime = async <T>(work: () => Promise<T>): Promise<T> => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  let isDone = false;
  const end = (): void => {
    isDone = true;
  };
  try {
    const result = work();
    result.then(end, end);
    while (!isDone) {
      await jest.advanceTimersByTimeAsync(25);
      await new Promise(setImmediate);
    }
    return await result;
  } finally {
    jest.useRealTimers();
  }
};
