import { openapiText } from '../../lib/openapi';
import { agency, anyone, citizen, operator } from '../support/callers';
import { usePortal } from '../support/portal';
import { sample } from '../support/sample';
import { services } from '../support/services';
import { inProcess } from '../support/transport';
import type { Json } from './description';
import { hunt } from './fuzz';

const portal = usePortal(...services);
const served = new Set(
  services.flatMap(({ contract }) => Object.values(contract.routes).map(({ path }) => path)),
);

/* A few requests of some operations; `fuzz.proof.ts` sends many of each, over HTTP. */

const described: Json = JSON.parse(openapiText());
const paths = sample(
  'operations',
  Object.entries(described.paths as Json).filter(([path]) => served.has(path)),
  0.4,
);
const document: Json = { ...described, paths: Object.fromEntries(paths) };
const scopes = [...new Set(JSON.stringify(described).match(/(?<="x-required-scope":")[^"]+/g))];

const system = agency('4f0kq8tn2c6vh1b9m3jd5s7e', ...scopes);
const callers = {
  nobody: anyone,
  citizens: [citizen('citizen-one'), citizen('citizen-two')],
  operator: operator('operator'),
  agency: system,
  bearer: system,
};

it('answers whatever is sent as it is documented', async () => {
  const functions = new Map(
    services.flatMap(({ contract, open }) => {
      const handler = open(portal());
      return Object.values(contract.routes).map(({ path }) => [path, handler] as const);
    }),
  );
  const transport = inProcess(({ resource }) => {
    const handler = functions.get(resource);
    if (!handler) throw new Error(`Nobody serves ${resource}`);
    return handler;
  });
  const tally = await hunt({
    document,
    transport,
    callers,
    seed: 20260301,
    rounds: 1,
    runs: 4,
  });
  if (process.env.TALLY)
    console.log([...tally].map(([id, by]) => `${id} ${JSON.stringify([...by])}`).join('\n'));
  const answered = [...tally.values()].map((by) => [...by.keys()]);
  const refused = answered.filter((statuses) => statuses.some((status) => status >= 400)).length;
  const done = answered.filter((statuses) => statuses.some((status) => status < 300)).length;
  // With few requests of each, not every operation comes upon something to refuse, or to do.
  expect(refused).toBeGreaterThanOrEqual(answered.length * 0.75);
  expect(done).toBeGreaterThanOrEqual(answered.length * 0.15);
}, 900_000);
