import { contract as agencies } from '../../functions/agencies/contract';
import { contract as appointments } from '../../functions/appointments/contract';
import { contract as bills } from '../../functions/bills/contract';
import { contract as calendars } from '../../functions/calendars/contract';
import { contract as complaints } from '../../functions/complaints/contract';
import { contract as fines } from '../../functions/fines/contract';
import { contract as identity } from '../../functions/identity/contract';
import type { Contract, Route } from '../../functions/kernel/contract/contract';
import { contract as notifications } from '../../functions/notifications/contract';
import { contract as payments } from '../../functions/payments/contract';
import { contract as portalContract } from '../../functions/portal/contract';
import { contract as receipts } from '../../functions/receipts/contract';
import { contract as settlements } from '../../functions/settlements/contract';
import { contract as tax } from '../../functions/tax/contract';
import { contract as webhooks } from '../../functions/webhooks/contract';
import type { Cost } from '../../tests/support/meter';
import { openPortal, type Portal } from '../../tests/support/portal';
import { services } from '../../tests/support/services';
import { agenciesCases } from './agencies/cases';
import { appointmentsCases } from './appointments/cases';
import { authorizerCases } from './authorizers/cases';
import { billsCases } from './bills/cases';
import { calendarsCases } from './calendars/cases';
import type { Case, Cases, Figures } from './case';
import { complaintsCases } from './complaints/cases';
import { finesCases } from './fines/cases';
import { identityCases } from './identity/cases';
import { notificationsCases } from './notifications/cases';
import { paymentsCases } from './payments/cases';
import { portalCases } from './portal/cases';
import { receiptsCases } from './receipts/cases';
import { openScene, type Scene } from './scene';
import { settlementsCases } from './settlements/cases';
import { taxCases } from './tax/cases';
import { clearanceCases } from './tax/clearance';
import { importCases } from './tax/import-jobs';
import { objectionCases } from './tax/objections';
import { webhooksCases } from './webhooks/cases';

/*
 * Carries out each case once, through the contract's own client, and tells what it took at the table.
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

const suite = <C extends Contract>(contract: C, cases: Cases<C>): Suite => ({
  contract,
  cases: cases as unknown as Suite['cases'],
});

/** Every service's cases, in the order of `functions/services.ts`. */
export const suites: readonly Suite[] = [
  suite(identity, identityCases),
  suite(agencies, agenciesCases),
  suite(appointments, appointmentsCases),
  suite(bills, billsCases),
  suite(calendars, calendarsCases),
  suite(complaints, complaintsCases),
  suite(fines, finesCases),
  suite(notifications, notificationsCases),
  suite(payments, paymentsCases),
  suite(receipts, receiptsCases),
  suite(settlements, settlementsCases),
  suite(tax, { ...taxCases, ...objectionCases, ...clearanceCases, ...importCases }),
  suite(webhooks, webhooksCases),
  suite(portalContract, portalCases),
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

const measureAuthorizers = async (scene: Scene): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const { name, when, prepare, ...figures } of authorizerCases) {
    const { cost } = await scene.portal.database.meter.measure(await prepare(scene));
    rows.push({ service: 'authorizers', name, route: '', when, cost, ...figures });
  }
  return rows;
};

const measureIn = async (portal: Portal): Promise<Row[]> => {
  const scene = openScene(portal);
  const rows: Row[] = [];
  for (const each of suites) {
    for (const [name, route] of Object.entries(each.contract.routes)) {
      rows.push(...(await measureRoute(scene, each, name, route)));
    }
  }
  return [...rows, ...(await measureAuthorizers(scene))];
};

/** All rows: the routes of all services, then the authorizers. */
export const measureAll = async (): Promise<Row[]> => {
  const portal = await openPortal(...services);
  try {
    return await measureIn(portal);
  } finally {
    await portal.stop();
  }
};
