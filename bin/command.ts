/** A command: gives its exit code, or nothing where all is well or the code is set. */
type Main = () => Promise<unknown>;

interface Options {
  /** What `--help` prints in place of running it. */
  readonly usage?: string;
  /** How what it refuses is said: without its stack, unless told otherwise. */
  readonly tell?: (error: unknown) => unknown;
}

const messageOf = (error: unknown): unknown => (error instanceof Error ? error.message : error);

/** Runs a command, and ends with its exit code. */
export const runCommand = (main: Main, { usage, tell = messageOf }: Options = {}): void => {
  if (usage !== undefined && process.argv.slice(2).some((each) => each === '--help' || each === '-h')) {
    console.log(usage);
    return;
  }
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
