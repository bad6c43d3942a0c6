/** A command: gives its exit code, or nothing where all is well or the code is set. */
type Main = () => Promise<unknown>;

/** Runs a command, and ends with its exit code; what it refuses is said without its stack, unless told otherwise. */
export const runCommand = (
  main: Main,
  tell = (error: unknown): unknown => (error instanceof Error ? error.message : error),
): void => {
  main().then(
    (code) => {
      if (typeof code === 'number') process.exitCode = code;
    },
    (error: unknown) => {
      console.error(tell(error));
      process.exitCode = 1;
    },
  );
};
