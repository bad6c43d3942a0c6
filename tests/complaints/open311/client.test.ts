import Open311 from 'open311';
import { contract as complaints } from '../../../functions/complaints/contract';
import { type Server, startServer } from './server';
import { newOffice, type Office, useOpen311 } from './world';

/*
 * A client that others wrote, for other servers, over HTTP: it discovers, lists, defines, creates and follows.
 */

const portal = useOpen311();
interface Followed {
  readonly service_request_id: string;
  readonly status: string;
}

let amman: Office;
let server: Server;
beforeAll(async () => {
  amman = await newOffice(portal(), 'jo-amman');
  await newOffice(portal(), 'ae-dubai', 'Dubai');
  server = await startServer(portal);
});
afterAll(() => server.stop());

/** Its callbacks as promises; what it calls a failure is one. */
const asked = <T>(ask: (done: (failed: unknown, data: T) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((failed, data) => (failed ? reject(new Error(String(data))) : resolve(data)));
  });

const newClient = () =>
  new Open311({
    discovery: `${server.url}/open311/v2/discovery.json`,
    jurisdiction: 'jo-amman',
    apiKey: amman.apiKey,
  });

it('discovers, lists, defines, creates and follows a request', async () => {
  const client = newClient();
  await asked((done) => client.serviceDiscovery({ cache: true }, done));
  expect(client.endpoint).toBe(`${server.url}/open311/v2/`);

  const services = await asked<{ service_code: string; metadata: boolean }[]>((done) =>
    client.serviceList(done),
  );
  const lamp = services.find(({ metadata }) => metadata)?.service_code ?? '';
  expect(lamp).toBe(amman.lamp);

  const { attributes } = await asked<{ attributes: { code: string; values?: { key: string }[] }[] }>((done) =>
    client.serviceDefinition(lamp, done),
  );
  const [state] = attributes;
  const answers = { [state?.code ?? '']: state?.values?.[0]?.key };

  const form = {
    service_code: lamp,
    lat: 31.95,
    long: 35.91,
    description: 'It is dark',
    attributes: answers,
  };
  const [created] = await asked<{ service_request_id: string; token?: string }[]>((done) =>
    client.submitRequest(form, done),
  );
  const id = created?.service_request_id ?? '';
  expect(created).not.toHaveProperty('token');

  const follow = () => asked<Followed[]>((done) => client.serviceRequest(id, done));
  expect(await follow()).toEqual([expect.objectContaining({ service_request_id: id, status: 'open' })]);

  const done = { caller: amman.caller, params: { complaintId: id }, body: { text: 'It burns again.' } };
  await portal().client(complaints).resolve(done);
  expect((await follow())[0]?.status).toBe('closed');

  const several = await asked<Followed[]>((reply) => client.serviceRequests([id, id], reply));
  expect(several).toHaveLength(1);
  const closed = await asked<Followed[]>((reply) => client.serviceRequests({ status: 'closed' }, reply));
  expect(closed.map((each) => each.service_request_id)).toEqual([id]);
});

it('hears why it is refused', async () => {
  const client = newClient();
  client.endpoint = `${server.url}/open311/v2/`;
  await expect(asked((done) => client.submitRequest({ service_code: amman.lamp }, done))).rejects.toThrow(
    /400; \[\{"code":400/,
  );
  await expect(asked((done) => client.token('1', done))).rejects.toThrow(/404/);
});
