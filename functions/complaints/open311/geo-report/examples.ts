/*
 * True cases of GeoReport v2: the street lamp of the complaints' own examples.
 */

const jurisdiction = { jurisdiction_id: 'jo-amman' };
const service = '4f0kq8tn2c6vh1b9m3jd5s7e.street-light';
const id = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const changeset = '2026-03-01T06:00:00Z';

const endpoint = {
  specification: 'http://wiki.open311.org/GeoReport_v2',
  url: 'https://portal.example/open311/v2',
  changeset,
  type: 'production',
  formats: ['text/xml', 'application/json'],
} as const;

export const discovery = {
  reply: {
    changeset,
    contact: 'The operators of the portal: see https://portal.example/docs',
    key_service: 'The operators of the portal give public bodies API keys with the scope open311:write.',
    endpoints: [endpoint],
  },
};

export const services = {
  query: jurisdiction,
  reply: [
    {
      service_code: service,
      service_name: 'Street light',
      description: 'Lamps that are dark, flicker or burn by day.',
      metadata: true,
      type: 'realtime',
      keywords: 'roads, إنارة الشوارع, Street light, روشنایی خیابان',
      group: 'roads',
    },
  ],
};

export const definition = {
  params: { service },
  query: jurisdiction,
  reply: {
    service_code: service,
    attributes: [
      {
        variable: true,
        code: 'state',
        datatype: 'singlevaluelist',
        required: true,
        datatype_description: null,
        order: 1,
        description: 'What does the lamp do?',
        values: [
          { key: 'dark', name: 'It is dark' },
          { key: 'flickers', name: 'It flickers' },
        ],
      },
    ],
  },
};

export const creation = {
  query: jurisdiction,
  body: {
    api_key: 'diwan_4f0kq8tn2c6vh1b9m3jd5s7e_1c7nq0v4h8m2t6b9k3f5j7rd_0123456789abcdefghijklmnopqrstuv',
    service_code: service,
    lat: '31.9539',
    long: '35.9106',
    address_string: '12 Rainbow Street',
    email: 'layla@example.com',
    first_name: 'Layla',
    last_name: 'Haddad',
    account_id: '123456',
    description: 'The lamp in front of number 12 has been dark for three nights.',
    'attribute[state]': 'dark',
  },
  reply: [{ service_request_id: id, service_notice: null, account_id: '123456' }],
};

const shown = {
  service_request_id: id,
  requested_datetime: '2026-03-01T06:30:00Z',
  updated_datetime: '2026-03-01T08:00:00Z',
  status_notes: 'Being worked on.',
  service_name: 'Street light',
  description: null,
  agency_responsible: 'Greater Amman Municipality',
  address: null,
  lat: 31.9539,
  long: 35.9106,
};

export const requests = {
  query: { ...jurisdiction, status: 'open', service_code: service, page: '1', page_size: '100' },
  reply: [
    {
      ...shown,
      status: 'open',
      service_code: service,
      service_notice: null,
      expected_datetime: '2026-03-04T06:30:00Z',
      address_id: null,
      zipcode: null,
      media_url: null,
    },
  ],
};
export const request = { params: { request: id }, query: jurisdiction, reply: requests.reply };

export const bulk = {
  query: jurisdiction,
  reply: [
    { ...shown, closed_date: null, status_description: 'in-progress', source: null, service_subtype: null },
  ],
};

export const token = {
  params: { token: '123456' },
  query: jurisdiction,
  reply: [{ service_request_id: id, token: '123456' }],
};

export const updates = {
  query: { ...jurisdiction, start_date: '2026-03-01T00:00:00Z', end_date: '2026-03-02T00:00:00Z' },
  reply: [
    {
      update_id: 'mT4Qx2b9LrWv0_Zc8YkE1g',
      service_request_id: id,
      status: 'open',
      updated_datetime: '2026-03-01T08:00:00Z',
      description: 'Being worked on.',
      media_url: null,
    },
  ],
};

export const update = {
  query: jurisdiction,
  body: {
    api_key: creation.body.api_key,
    service_request_id: id,
    update_id: '2061',
    updated_datetime: '2026-03-02T09:30:00+03:00',
    status: 'OPEN',
    description: 'The lamp beside it is dark as well.',
    first_name: 'Layla',
    last_name: 'Haddad',
    email: 'layla@example.com',
    public_anonymity_required: 'FALSE',
  },
  reply: [{ update_id: 'mT4Qx2b9LrWv0_Zc8YkE1g' }],
};
