import { contract as agencies } from '../../../functions/agencies/contract';
import { contract as complaints } from '../../../functions/complaints/contract';
import { agency as office, operator } from '../../support/callers';
import { type Portal, usePortal } from '../../support/portal';
import { agenciesService, complaintsService } from '../../support/services';

export const clerk = operator('clerk');

const street = {
  code: 'street-light',
  group: 'roads',
  names: { en: 'Street light', ar: 'إنارة الشوارع' },
  description: { en: 'Lamps that are dark & <odd>.' },
  serviceLevel: { hours: 72 },
  reopenDays: 14,
  active: true,
  questions: [
    {
      code: 'state',
      type: 'singlevaluelist',
      names: { en: 'What does the lamp do?' },
      required: true,
      options: [
        { code: 'dark', names: { en: 'It is dark' } },
        { code: 'flickers', names: { en: 'It flickers' } },
      ],
    },
    {
      code: 'seen',
      type: 'multivaluelist',
      names: { en: 'When was it seen?' },
      required: false,
      options: [
        { code: 'morning', names: { en: 'Morning' } },
        { code: 'evening', names: { en: 'Evening' } },
      ],
    },
    { code: 'nights', type: 'number', names: { en: 'For how many nights?' }, required: false },
    { code: 'since', type: 'datetime', names: { en: 'Since when?' }, required: false },
  ],
} as const;

const bin = {
  ...street,
  code: 'full-bin',
  group: 'waste',
  names: { en: 'Full bin' },
  questions: [],
} as const;

/** An agency of a jurisdiction, with two services and a key that may request them. */
export const newOffice = async (portal: Portal, jurisdiction: string, name = 'Amman') => {
  const registry = portal.client(agencies);
  const body = {
    names: { en: `${name} of ${jurisdiction}` },
    jurisdiction,
    contact: { email: 'office@example.org' },
    tier: 'standard',
  } as const;
  const { id } = (await registry.registerAgency({ caller: clerk, body })).body;
  const issuing = { caller: clerk, params: { agencyId: id } };
  const issued = await registry.issueKey({
    ...issuing,
    body: { label: 'App', scopes: ['open311:write'], validDays: 365 },
  });
  const caller = office(id, 'complaints:read', 'complaints:write', 'complaint-categories:write');
  const api = portal.client(complaints);
  for (const category of [street, bin]) await api.createCategory({ caller, body: category as never });
  // What the function knows of agencies may be a minute old, and older than that for one answer more.
  portal.clock.advance(700_000);
  return {
    id,
    caller,
    apiKey: issued.body.apiKey,
    keyId: issued.body.id,
    lamp: `${id}.street-light`,
    bin: `${id}.full-bin`,
  };
};
export type Office = Awaited<ReturnType<typeof newOffice>>;

export const useOpen311 = () => usePortal(agenciesService, complaintsService);

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

const parametersOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each): [string, string] => [name, each]),
  );

const multipart = async (form: FormData) => {
  const written = new Response(form);
  const body = Buffer.from(await written.arrayBuffer());
  return { body, headers: { 'content-type': written.headers.get('content-type') ?? '' } };
};

/** Asks as an app would, by the path and its ending; without any check of the contract. */
export const asking = (portal: () => Portal) => {
  const send = (
    method: 'GET' | 'POST',
    path: string,
    query: Fields,
    form?: Fields | Buffer,
    headers = {},
  ) => {
    const [, parent, last] = /^(services|requests|tokens)\/(.+)$/.exec(path) ?? [];
    const names = { services: 'service', requests: 'request', tokens: 'token' } as const;
    const name = parent && names[parent as keyof typeof names];
    return portal().transport({
      method,
      resource: `/open311/v2/${name ? `${parent}/{${name}}` : path}`,
      params: name && last ? { [name]: last } : {},
      query: parametersOf(query),
      headers: {
        host: 'portal.example',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } : {}),
        ...headers,
      },
      body: Buffer.isBuffer(form) ? form : form && String(new URLSearchParams(parametersOf(form))),
      caller: {},
    });
  };
  return {
    get: (path: string, query: Fields = {}, headers: Readonly<Record<string, string>> = {}) =>
      send('GET', path, query, undefined, headers),
    /** As `multipart/form-data`; a file is a blob with its type. */
    postParts: async (path: string, parts: readonly (readonly [string, string | Blob])[]) => {
      const form = new FormData();
      for (const [name, value] of parts) form.append(name, value as string);
      const { headers, body } = await multipart(form);
      return send('POST', path, {}, body, headers);
    },
    post: (path: string, form: Fields, headers: Readonly<Record<string, string>> = {}, query: Fields = {}) =>
      send('POST', path, query, form, headers),
  };
};

export const reportOf = (office: Office, more: Fields = {}): Fields => ({
  api_key: office.apiKey,
  service_code: office.bin,
  lat: '31.953912345',
  long: '35.910654321',
  description: 'The bin is full, says Layla <b>Haddad</b>.',
  ...more,
});
