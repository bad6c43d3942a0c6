import type { Route } from '../../../functions/kernel/contract/contract';
import { contract } from '../../../functions/payments/contract';
import { root } from '../../../functions/payments/govpay/protocol';
import { published } from '../../support/published';
import { useScene } from '../world';
import { comparing, type Description, operationName, operationsOf, samplesOf } from './description';
import * as differences from './differences';
import { live, paid, required, system } from './journeys';

/*
 * The face of GOV.UK Pay, held against what GOV.UK Pay publishes of it. Each difference stands in `differences.ts` with
 * its reason: one that is not there is a fault, and so is one that is there and not found any more.
 */

const scene = useScene();
const document = published('govuk-pay/publicapi_spec.json') as Description;
const operations = operationsOf(document);
const found = comparing(document);

const routes = Object.entries(contract.routes as Readonly<Record<string, Route>>).filter(([, { path }]) =>
  path.startsWith(`${root}/`),
);
const publishedName = ({ method, path }: Route): string =>
  operationName(method, `/v1${path.slice(root.length)}`);
const ours = new Map(routes.map(([name, route]) => [name, publishedName(route)]));

const named = (reasons: Readonly<Record<string, string>>): string[] => Object.keys(reasons).sort();

beforeAll(() => live(scene(), (route, reply) => found.hold(ours.get(route) ?? route, reply)));

describe('what GOV.UK Pay publishes', () => {
  it('is offered, but for what is named', () => {
    expect([...ours.values()].filter((each) => !operations.has(each))).toEqual([]);
    const all = [...ours.values()];
    const missing = [...operations.keys()].filter((each) => !all.includes(each));
    expect(missing.sort()).toEqual(named(differences.notOffered));
  });

  it('has each status that came, and the others come as well', () => {
    const came = found.statuses();
    const described = [...ours.values()].flatMap((name) =>
      Object.keys(operations.get(name)?.responses ?? {})
        // Too many requests and faults are not brought about here.
        .filter((status) => status !== '429' && status !== '500')
        .map((status) => `${name} ${status}`),
    );
    expect(came.filter((each) => !described.includes(each)).sort()).toEqual(
      named(differences.statusesBesides),
    );
    expect(described.filter((each) => !came.includes(each)).sort()).toEqual(named(differences.statusesNever));
  });

  it('has values of the same types', () => expect(found.wrong()).toEqual(named(differences.values)));

  it('has each member that came', () => expect(found.besides()).toEqual(named(differences.besides)));

  it('has no member that never came', () => expect(found.never()).toEqual(named(differences.never)));
});

describe('what GOV.UK Pay says may be sent', () => {
  const { schemas } = document.components;
  const shown = (value: unknown): string =>
    typeof value === 'string' && value.length > 40 ? `${value.length} characters` : JSON.stringify(value);
  const propertiesOf = (name: string) => Object.entries(schemas[name]?.properties ?? {});
  const refused: string[] = [];
  const note = (what: string, { status }: { readonly status: number }): void => {
    if (status >= 300) refused.push(what);
  };

  it('creates payments', async () => {
    const name = 'CreateCardPaymentRequest';
    expect(Object.keys(required).sort()).toEqual([...(schemas[name]?.required ?? [])].sort());
    for (const [member, schema] of propertiesOf(name))
      for (const value of samplesOf(document, schema)) {
        const rawBody = JSON.stringify({ ...required, [member]: value });
        const reply = await scene().api.createGovPayPayment({ caller: system, rawBody });
        note(`${name}.${member} ${shown(value)}`, reply);
      }
    expect(refused.splice(0).sort()).toEqual(named(differences.refusedCreations));
  });

  it('refunds payments', async () => {
    const name = 'PaymentRefundRequest';
    for (const [member, schema] of propertiesOf(name))
      for (const value of samplesOf(document, schema)) {
        const params = await paid(scene(), Number(value));
        const rawBody = JSON.stringify({ amount: 1, [member]: value });
        const asking = { caller: system, params, rawBody, officers: null };
        note(`${name}.${member} ${shown(value)}`, await scene().api.refundGovPayPayment(asking));
      }
    expect(refused.splice(0)).toEqual([]);
  });

  it.each(['searchGovPayPayments', 'searchGovPayRefunds'] as const)('is looked for by %s', async (route) => {
    const parameters = operations.get(ours.get(route) ?? '')?.parameters ?? [];
    expect(parameters.length).toBeGreaterThan(0);
    for (const { name, schema, ...parameter } of parameters)
      for (const value of samplesOf(document, { ...parameter, ...schema })) {
        const query = { [name]: String(value) };
        note(`${name}=${value}`, await scene().api[route]({ caller: system, query }));
      }
    expect(refused.splice(0)).toEqual([]);
  });
});
