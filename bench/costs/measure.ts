import { contracts } from '../../functions/contracts';
import type { Contract, Route } from '../../functions/kernel/contract/contract';
import { partsOf } from '../../functions/services';
import type { Cost } from '../../tests/support/meter';
import { openPortal } from '../../tests/support/portal';
import { services } from '../../tests/support/services';
import { authorizerCases } from './authorizers';
import type { Case, Figures } from './case';
import { openScene, type Scene } from './scene';

/*
 * Carries out each case once, through the contract's own client, and counts what it asked of the table.
 */

/** What one request takes, beside what it may take. */
export interface Row extends Figures {
  readonly service: string;
  readonly name: string;
  /** `GET /v1/me`; empty for what no route calls. */
  readonly route: string;
  readonly when: string | undefined;
  readonly cost: Cost;
}

interface Suite {
  readonly contract: Contract;
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}

const contractOf = (service: string): Contract => {
  const found = contracts.find(({ name }) => name === service);
  if (!found) throw new Error(`${service} has no contract`);
  return found;
};

/** The cases of every service (`<service>/cases.ts`), in the order of `functions/services.ts`. */
export const suites: readonly Suite[] = partsOf((service) => ({
  contract: contractOf(service),
  cases: (require(`./${service}/cases.ts`) as Pick<Suite, 'cases'>).cases,
}));

/** What each case may cost, without measuring it. */
export const allFigures: readonly Figures[] = [
  ...suites.flatMap(({ cases }) => Object.values(cases).flat()),
  ...authorizerCases,
];

type Call = (asking: unknown) => Promise<{ readonly status: number; readonly text: string }>;

const measureRoute = async (
  scene: Scene,
  { contract, cases }: Suite,
  name: string,
  { method, path, reply }: Route,
): Promise<Row[]> => {
  const { database, client } = scene.portal;
  const call = (client(contract) as Readonly<Record<string, Call>>)[name];
  const rows: Row[] = [];
  for (const { asking, when, status = reply.status, ...figures } of cases[name] ?? []) {
    const request = await asking(scene);
    const { result, cost } = await database.meter.measure(async () => call?.(request));
    if (result?.status !== status) {
      throw new Error(`${contract.name}.${name} answered ${result?.status}: ${result?.text}`);
    }
    rows.push({ service: contract.name, name, route: `${method} ${path}`, when, cost, ...figures });
  }
  return rows;
};

/** Does something with a portal of its own, whose table holds nothing of other measurements. */
const withScene = async <T>(work: (scene: Scene) => Promise<T>): Promise<T> => {
  const portal = await openPortal(...services);
  try {
    return await work(openScene(portal));
  } finally {
    await portal.stop();
  }
};

/** The rows of one service, in the order of its routes. */
export const measureSuite = (suite: Suite): Promise<Row[]> =>
  withScene(async (scene) => {
    const rows: Row[] = [];
    // As long as there is no agency, functions look for the first one with each request.
    await scene.register();
    for (const [name, route] of Object.entries(suite.contract.routes)) {
      rows.push(...(await measureRoute(scene, suite, name, route)));
    }
    return rows;
  });

export const measureAuthorizers = (): Promise<Row[]> =>
  withScene(async (scene) => {
    const rows: Row[] = [];
    for (const { name, when, prepare, ...figures } of authorizerCases) {
      const { cost } = await scene.portal.database.meter.measure(await prepare(scene));
      rows.push({ service: 'authorizers', name, route: '', when, cost, ...figures });
    }
    return rows;
  });

/** All rows: the routes of all services, then the authorizers. */
export const measureAll = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const suite of suites) rows.push(...(await measureSuite(suite)));
  return [...rows, ...(await measureAuthorizers())];
};
