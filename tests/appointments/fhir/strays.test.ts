import { contract } from '../../../functions/appointments/contract';
import { capabilityOf } from '../../../functions/appointments/fhir/protocol/capability';
import { fhirRoutes } from '../../../functions/appointments/fhir/routes';
import { gatewayDefinition } from '../../../functions/kernel/contract/gateway/definition';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { somebody } from '../booking-world';
import { expectFhir } from './validity';

/*
 * What the face does not do, and what is said of it: by the function, by the gateway, and by the CapabilityStatement.
 */

const portal = usePortal(appointmentsService);

const ask = async (method: string, rest: string, params: Record<string, string> = {}) => {
  const { status, headers, body } = await portal().transport({
    ...{ method: method as 'GET', resource: `/fhir/r4${rest}`, params, query: [], headers: {} },
    ...{ body: undefined, caller: somebody().caller },
  });
  const outcome = JSON.parse(body);
  expectFhir(outcome);
  const [issue] = outcome.issue;
  return { told: [status, issue.code, issue.details.coding[0].code], allow: headers.allow, headers };
};

describe('the function', () => {
  it('refuses methods that a path does not have, and says which it has', async () => {
    const unknown = [405, 'not-supported', 'method-not-allowed'];
    for (const method of ['PATCH', 'DELETE', 'POST']) {
      const answer = await ask(method, '/Appointment/{appointmentId}', { appointmentId: '0'.repeat(40) });
      expect([answer.told, answer.allow]).toEqual([unknown, 'GET, HEAD, OPTIONS, PUT']);
      expect(answer.headers['content-type']).toBe('application/fhir+json');
    }
    const put = await ask('PUT', '/Slot');
    expect([put.told, put.allow]).toEqual([unknown, 'GET, HEAD, OPTIONS']);
    const get = await ask('GET', '/Slot/_search');
    expect([get.told, get.allow]).toEqual([unknown, 'OPTIONS, POST']);
  });

  it.each([
    ['POST', ''],
    ['GET', '_history'],
    ['GET', 'Appointment/1/_history'],
    ['POST', 'Appointment/$find'],
  ])('says of %s %s that it is not built', async (method, proxy) => {
    const answer = await (proxy ? ask(method, '/{proxy+}', { proxy }) : ask(method, ''));
    expect(answer.told).toEqual([501, 'not-supported', 'not-implemented']);
  });

  it('says so of histories of a type, whose name stands where an id would', async () => {
    const answer = await ask('GET', '/Slot/{slotId}', { slotId: '_history' });
    expect(answer.told).toEqual([501, 'not-supported', 'not-implemented']);
  });

  it.each(['Patient/1', '.well-known/smart-configuration', 'Nothing'])(
    'says of %s that there is nothing',
    async (proxy) => {
      expect((await ask('GET', '/{proxy+}', { proxy })).told).toEqual([404, 'not-found', 'no-such-route']);
    },
  );
});

it('is said by the gateway as an OperationOutcome that is a problem too', () => {
  const uris = {
    service: 'service',
    authorizers: { citizen: 'citizen', agency: 'agency', bearer: 'agency' },
  };
  const responses = Object.values(
    gatewayDefinition(contract, 'Appointments', uris)['x-amazon-apigateway-gateway-responses'],
  );
  expect(responses.length).toBeGreaterThan(10);
  for (const { statusCode, responseTemplates } of responses) {
    const { type, title, titles, status, code, requestId, ...outcome } = JSON.parse(
      responseTemplates['application/json'],
    );
    expectFhir(outcome);
    expect(outcome.issue[0].details).toEqual({
      coding: [{ system: 'urn:diwan:problem', code }],
      text: title,
    });
    expect([type, status, requestId]).toEqual([
      ...[`urn:diwan:problem:${code}`, statusCode, '$context.requestId'],
    ]);
    expect(Object.keys(titles)).toEqual(['en', 'ar', 'fa']);
  }
});

describe('the CapabilityStatement', () => {
  const [rest] = capabilityOf('https://portal.example').rest;
  const routes = Object.values(fhirRoutes);
  const entriesOf = (schema: unknown) => Object.keys((schema as { readonly entries: object }).entries);

  it.each(rest?.resource ?? [])(
    'says of $type what there is',
    ({ type, interaction, searchParam, ...more }) => {
      const place = `/fhir/r4/${type}`;
      const has = (method: string, path: RegExp) =>
        routes.some((route) => route.method === method && path.test(route.path));
      const there = [
        ...(has('GET', new RegExp(`^${place}/\\{\\w+\\}$`)) ? ['read'] : []),
        ...(has('GET', new RegExp(`^${place}/\\{\\w+\\}/_history/\\{\\w+\\}$`)) ? ['vread'] : []),
        ...(has('POST', new RegExp(`^${place}$`)) ? ['create'] : []),
        ...(has('PUT', new RegExp(`^${place}/\\{\\w+\\}$`)) ? ['update'] : []),
        ...(has('GET', new RegExp(`^${place}$`)) ? ['search-type'] : []),
      ];
      expect(interaction.map(({ code }) => code).sort()).toEqual(there.sort());
      for (const path of [place, `${place}/_search`]) {
        const query = entriesOf(routes.find((route) => route.path === path && 'query' in route)?.query);
        const others = ['_count', '_summary', '_include', 'cursor'];
        expect(searchParam.map(({ name }) => name).sort()).toEqual(
          query.filter((name) => !others.includes(name)).sort(),
        );
        expect(query.includes('_include')).toBe(more.searchInclude !== undefined);
      }
    },
  );
});
