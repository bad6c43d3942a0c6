/*
 * True cases of many complaints at a time.
 */

const complaintId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const place = { address: '12 Rainbow Street' };

export const importComplaints = {
  body: {
    items: [
      {
        reference: 'TEL-2026-118',
        categoryCode: 'street-light',
        description: 'A caller says that the lamp is dark.',
        place,
        answers: [{ question: 'state', value: 'dark' }],
        contact: { name: 'Layla Haddad', phone: '+962790000000' },
        filedAt: '2026-03-01T08:15:00+03:00',
      },
      { reference: 'TEL-2026-119', categoryCode: 'sewer', description: 'It smells.', place },
    ],
  },
  reply: {
    items: [
      { reference: 'TEL-2026-118', result: 'filed', complaintId },
      {
        reference: 'TEL-2026-119',
        result: 'refused',
        code: 'category-unknown',
        errors: [
          {
            in: 'body',
            pointer: '/items/1/categoryCode',
            code: 'category-unknown',
            detail: 'There is no such category, or it is closed.',
          },
        ],
      },
    ],
  },
};

export const exportComplaints = {
  query: { updated_after: '2026-03-01T00:00:00Z', limit: '500' },
  reply: `${JSON.stringify({
    id: complaintId,
    status: 'received',
    agencyId: '4f0kq8tn2c6vh1b9m3jd5s7e',
    place,
    filedAt: '2026-03-01T05:15:00.000Z',
    updatedAt: '2026-03-01T05:20:00.000Z',
    closedAt: null,
    clock: 'running',
    dueAt: '2026-03-04T05:15:00.000Z',
    category: { code: 'street-light', names: { en: 'Street light' } },
  })}\n`,
};
