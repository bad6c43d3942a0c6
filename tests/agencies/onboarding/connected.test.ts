import { randomUUID } from 'node:crypto';
import { XMLValidator } from 'fast-xml-parser';
import { asked } from '../../../functions/agencies/onboarding/examples';
import { openHttpClient } from '../../../functions/kernel/outside/calls';
import { inSandboxes } from '../../../functions/kernel/sandbox-effects/effects';
import { days, hours } from '../../../functions/kernel/text/time';
import type { RunRequest, RunView } from '../../../functions/webhooks/conformance/run';
import { openRuns } from '../../../functions/webhooks/conformance/store';
import { makeStep } from '../../../functions/webhooks/conformance/work';
import { openFront } from '../../support/front';
import { actingAs } from '../../support/functions';
import { recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { agenciesService, complaintsService, webhooksService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { startAgencyServer } from './agency-server';

/*
 * A public body connects itself from the first request to the live key, by its own small system over HTTP.
 */

const services = [agenciesService, webhooksService, complaintsService];
const portal = usePortal(...services);
let front: Awaited<ReturnType<typeof openFront>>;
let system: Awaited<ReturnType<typeof startAgencyServer>>;
beforeAll(async () => {
  // What is signed is held against the clock of who verifies it.
  portal().clock.set(new Date().toISOString());
  front = await openFront(services, portal());
  system = await startAgencyServer(front.url);
});
afterAll(() => Promise.all([front.stop(), system.stop()]));

const send = async (token: string, method: string, path: string, body?: unknown, more: object = {}) => {
  const reply = await fetch(`${front.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...more,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, body: text ? JSON.parse(text) : undefined };
};

/** The sweep, and the worker of conformance runs. */
const work = async (): Promise<void> => {
  const requests = recordingQueue();
  const { table, ids, signer, log, clock } = portal();
  await sweeping(deadlines, { table, ids, signer, log, clock, queue: () => requests })();
  const own = actingAs('webhooks-conformance', portal());
  const outbound = openHttpClient({ timeout: 2_000, loopback: true });
  const stepIn = inSandboxes(own, (each) =>
    makeStep({ ...each, runs: openRuns(each), outbound, pause: async () => undefined }),
  );
  for (const request of requests.sent as (RunRequest & { readonly sandbox?: string })[])
    await stepIn(request.sandbox)(request);
};

const scopes = [
  'complaints:read',
  'complaints:write',
  'complaint-categories:write',
  'webhooks:read',
  'webhooks:write',
];
const category = {
  names: { en: 'Broken pipe' },
  group: 'water',
  description: { en: 'Water that runs where it should not.' },
  serviceLevel: { hours: 24 },
  reopenDays: 14,
  active: true,
  questions: [],
};

/** As the applicant asked, and an operator approved. */
const approved = async () => {
  const applicant = randomUUID();
  const body = { ...asked, scopes, networks: undefined };
  const { id } = (await send(applicant, 'POST', '/v1/agencies/requests', body)).body;
  const path = `/v1/operator/agencies/requests/${id}/approval`;
  const { agencyId } = (await send('operator-1', 'POST', path)).body;
  const give = (what: string, given: object, more: object = {}) =>
    send(applicant, 'POST', `/v1/agencies/requests/${id}/${what}`, { label: 'Cases', ...given }, more);
  return { agencyId, give };
};

describe('a public body that connects itself', () => {
  let agency: Awaited<ReturnType<typeof approved>>;
  let key = '';
  let hook = '';
  const begin = () => system.call(key, 'POST', `/v1/agency/webhooks/${hook}/conformance`);
  const write = (code: string) =>
    system.call(key, 'POST', '/v1/agency/complaints/categories', { code, ...category });
  const reportOf = async (runId: string, language = 'en'): Promise<RunView> => {
    const reply = await fetch(`${front.url}/v1/agency/webhooks/${hook}/conformance/${runId}`, {
      headers: { 'x-api-key': key, 'accept-language': language },
    });
    return (await reply.json()) as RunView;
  };
  const failedOf = (report: RunView) =>
    report.cases.filter(({ state }) => state === 'failed').map(({ name }) => name);
  const live = (more: object = {}) => agency.give('live-keys', { endpoint: system.url }, more);

  it('tries things out with a test key, and makes two mistakes', async () => {
    agency = await approved();
    key = (await agency.give('keys', {})).body.apiKey;
    const made = JSON.parse(
      (await system.call(key, 'POST', '/v1/agency/webhooks', { url: system.url, types: ['complaint.*'] }))
        .text,
    );
    hook = made.id;
    system.knows(made.secret);
    Object.assign(system.mistakes, { believes: true, newKeyEachTime: true });
    const run = JSON.parse((await begin()).text) as RunView;
    expect(run.cases.every(({ state }) => state === 'waiting')).toBe(true);
    expect((await begin()).text).toContain('run-underway');
    expect(await write('broken-pipe')).toMatchObject({ status: 201 });
    await work();
    const report = await reportOf(run.id);
    expect(report.state).toBe('failed');
    expect(failedOf(report)).toEqual([
      'wrong-signature-refused',
      'missing-signature-refused',
      'wrong-time-refused',
      'unavailable-retried',
    ]);
    expect(report.cases.find(({ name }) => name === 'unavailable-retried')).toMatchObject({
      mend: expect.stringContaining('the very same Idempotency-Key'),
      seen: [expect.stringContaining('again with another key')],
    });
  });

  it.each(['ar', 'fa'])('is told in %s what to mend', async (language) => {
    const { items } = JSON.parse(
      (await system.call(key, 'GET', `/v1/agency/webhooks/${hook}/conformance`)).text,
    );
    const [english, said] = await Promise.all([reportOf(items[0].id), reportOf(items[0].id, language)]);
    for (const [index, { title, mend }] of said.cases.entries()) {
      expect(title).not.toBe(english.cases[index]?.title);
      if (mend) expect(mend).not.toBe(english.cases[index]?.mend);
    }
  });

  it('gets no live key by that, and is told what is missing', async () => {
    const reply = await live({ 'accept-language': 'fa' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'conformance-missing', endpoint: system.url } });
    expect(reply.body.title).toMatch(/آزمون انطباق/);
  });

  it('mends both, and passes', async () => {
    Object.assign(system.mistakes, { believes: false, newKeyEachTime: false });
    portal().clock.advance(60_000);
    const { id } = JSON.parse((await begin()).text) as RunView;
    await work();
    expect((await reportOf(id)).state).toBe('running');
    expect(await write('leak')).toMatchObject({ status: 201 });
    portal().clock.advance(60_000);
    await work();
    const report = await reportOf(id);
    expect(failedOf(report)).toEqual([]);
    expect(report.state).toBe('passed');
    expect(report.cases.every(({ state, mend }) => state === 'passed' && mend === null)).toBe(true);
  });

  it('reads the report as JUnit XML', async () => {
    const { items } = JSON.parse(
      (await system.call(key, 'GET', `/v1/agency/webhooks/${hook}/conformance`)).text,
    );
    const read = async (id: string) => {
      const path = `${front.url}/v1/agency/webhooks/${hook}/conformance/${id}`;
      return fetch(path, { headers: { 'x-api-key': key, accept: 'application/xml' } });
    };
    const [passed, failed] = await Promise.all(items.map(({ id }: { id: string }) => read(id)));
    expect(passed.headers.get('content-type')).toBe('application/xml');
    const [good, bad] = [await passed.text(), await failed.text()];
    expect(XMLValidator.validate(good)).toBe(true);
    expect(good).toMatch(/tests="13" failures="0" errors="0" skipped="0"/);
    expect(bad).toMatch(/tests="13" failures="4"/);
    expect(bad).toMatch(/<failure message="Compare webhook-signature [^>]*>wrong-key 204/);
  });

  it('gets the live key, with which it is connected', async () => {
    const { status, body } = await live();
    expect([status, body.mode]).toEqual([201, 'live']);
    expect((await system.call(body.apiKey, 'GET', '/v1/agency/agencies/self')).status).toBe(200);
    const seen = await send('operator-1', 'GET', `/v1/operator/agencies/${agency.agencyId}`);
    expect(seen.body).toMatchObject({ tier: 'standard', waiver: null });
  });

  it('gets none for another endpoint, nor with an old report', async () => {
    const other = { endpoint: 'https://elsewhere.example/diwan' };
    expect((await agency.give('live-keys', other)).body.code).toBe('conformance-missing');
    portal().clock.advance(days(30) - hours(1));
    expect((await live()).status).toBe(201);
    portal().clock.advance(hours(2));
    expect((await live()).body).toMatchObject({ code: 'conformance-outdated', goodForDays: 30 });
  });
});
