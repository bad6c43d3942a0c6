import { apiKey, bearer } from '../support/callers';
import { type Running, startPortal } from '../support/running';
import { overHttp } from '../support/transport';
import { hunt } from './fuzz';

let portal: Running;

beforeAll(async () => {
  portal = await startPortal();
}, 400_000);
afterAll(() => portal.stop());

/** Other requests than the last time, and more of them: `FUZZ_SEED=$RANDOM FUZZ_ROUNDS=12 npm run proof`. */
const seed = Number(process.env.FUZZ_SEED ?? 42);
const rounds = Number(process.env.FUZZ_ROUNDS ?? 4);

it('answers over HTTP whatever is sent as it is documented', async () => {
  const { url, demo } = portal.description;
  const [agency] = demo.agencies;
  const tokens = await Promise.all(
    [...demo.citizens, demo.operator].map(({ username }) => portal.token(username)),
  );
  const callers = {
    nobody: {},
    citizens: tokens.slice(0, -1).map(bearer),
    operator: bearer(tokens.at(-1) ?? ''),
    agency: apiKey(agency?.apiKey ?? ''),
    bearer: bearer(agency?.apiKey ?? ''),
  };
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Record<string, unknown>;
  const hunting = hunt({ document, transport: overHttp(url), callers, seed, rounds, runs: 20 });
  const tally = await hunting.catch((error: Error) => {
    // What was wrong comes first: it stands in the cause, which a runner may leave out.
    const told = error.cause instanceof Error ? error.cause.message : error.message;
    throw new Error(`${told}\n${error.message}\nThe portal said at last:\n${portal.lastWords()}`);
  });
  console.log([...tally].map(([id, statuses]) => `${id} ${JSON.stringify([...statuses])}`).join('\n'));
  expect((await fetch(`${url}/health`)).status).toBe(200);
}, 900_000);
