/**
 * Loads one bundle as Lambda does, gives it one event, and prints what it answered and how long both took. It runs on the
 * deployed version of Node, with nothing of this project beside it.
 */
const [, , file, event] = process.argv;

const milliseconds = () => Number(process.hrtime.bigint()) / 1e6;

const main = async () => {
  const begun = milliseconds();
  const { handler } = require(file);
  if (typeof handler !== 'function') throw new Error('It exports no handler');
  const loaded = milliseconds();
  const context = { awsRequestId: 'runtime', getRemainingTimeInMillis: () => 30_000 };
  const answer = event === undefined ? undefined : await handler(JSON.parse(event), context);
  const answered = milliseconds();
  const told = {
    node: process.version,
    load: loaded - begun,
    answer: answered - loaded,
    payload: answer ?? null,
  };
  process.stdout.write(`\n${JSON.stringify(told)}\n`, () => process.exit());
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
