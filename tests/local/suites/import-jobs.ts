import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoOfficers } from '../../../functions/blocks/demo/demo';
import { putTaxableObject, putTaxpayer } from '../../../functions/tax/register/examples';
import { putTax } from '../../../functions/tax/taxes/examples';
import type { Portal } from './portal';

/*
 * A file of rows on the whole portal: uploaded, announced to the queue, processed by the function, and its results downloaded.
 */

interface Job {
  readonly id: string;
  readonly state: string;
  readonly total: number | null;
  readonly done: number;
  readonly refused: number;
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly results: { readonly url: string } | null;
}

type Headers = Readonly<Record<string, string>>;

const rows = [
  'tax,taxableObject,from,until,value',
  'property-tax,04-123-45,2026-01-01,2026-12-31,60000000',
  'property-tax,04-999-99,2026-01-01,2026-12-31,60000000',
].join('\n');

/** `portal` is the running portal, once tests run. */
export const importSuite = (portal: () => Portal): void => {
  const call = async <T>(method: string, path: string, headers: Headers, body?: object): Promise<T> => {
    const sent = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers };
    const written = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(`${portal().url}${path}`, { method, headers: sent, ...written });
    const said = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${said}`);
    return (said === '' ? undefined : JSON.parse(said)) as T;
  };

  /** A key of the first agency that opens its taxes. */
  const taxKey = async (): Promise<Headers> => {
    const { demo } = portal();
    const clerk = { authorization: `Bearer ${await portal().token(demo.operator.username)}` };
    const path = `/v1/operator/agencies/${demo.agencies[0]?.id}/keys`;
    const body = { label: 'Taxes', scopes: ['tax:read', 'tax:write'], validDays: 1 };
    const { apiKey } = await call<{ apiKey: string }>('POST', path, clerk, body);
    return { 'x-api-key': apiKey, ...demoOfficers };
  };

  test('a file of assessments is worked through, and its results can be fetched', async () => {
    const key = await taxKey();
    await call('PUT', '/v1/agency/tax/taxes/property-tax', key, putTax.body);
    await call('PUT', `/v1/agency/tax/taxpayers/${putTaxpayer.params.taxpayer}`, key, putTaxpayer.body);
    await call(
      'PUT',
      `/v1/agency/tax/taxable-objects/${putTaxableObject.params.taxableObject}`,
      key,
      putTaxableObject.body,
    );
    const asked = await call<Job>('POST', '/v1/agency/tax/import-jobs', key, { bytes: rows.length });
    const form = new FormData();
    for (const [name, value] of Object.entries(asked.upload.fields)) form.append(name, value);
    form.append('file', new Blob([rows]));
    expect((await fetch(asked.upload.url, { method: 'POST', body: form })).status).toBe(204);
    const look = () => call<Job>('GET', `/v1/agency/tax/import-jobs/${asked.id}`, key);
    let job = await look();
    while (job.state !== 'finished') {
      await sleep(100);
      job = await look();
    }
    expect(job).toMatchObject({ state: 'finished', total: 2, done: 1, refused: 1 });
    const [header, ...lines] = (await (await fetch(job.results?.url ?? '')).text()).trim().split('\n');
    expect(header).toBe('line,result,id,code,detail');
    expect(lines[0]).toMatch(/^2,done,[0-9a-v]{44},,$/);
    expect(lines[1]).toMatch(/^3,refused,,taxable-object-unknown,/);
  });
};
