/*
 * Examples: a taxpayer and a property in the register of a municipality.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const agencyNames = { en: 'Treasury', ar: 'الخزينة' };
const taxpayer = { name: 'Amina Khalil', language: 'ar' } as const;
const registered = { agencyId, identifier: '9871002345', ...taxpayer };
export const putTaxpayer = { params: { taxpayer: '9871002345' }, body: taxpayer };
export const getTaxpayer = { params: { taxpayer: '9871002345' }, reply: registered };
export const listTaxpayers = { query: { limit: '20' }, reply: { items: [registered] } };

const taxableObject = {
  kind: 'property',
  label: '12 Rainbow Street, ground floor',
  attributes: [{ name: 'area', value: '140 m²' }],
  taxpayer: '9871002345',
  since: '2021-05-01',
  activeFrom: '2020-01-01',
} as const;
const { kind, label, since } = taxableObject;
export const number = '04-123-45';
export const putTaxableObject = { params: { taxableObject: number }, body: taxableObject };
export const getTaxableObject = {
  params: { taxableObject: number },
  reply: {
    ...{ agencyId, number, version: 2, ...taxableObject },
    holders: [
      { taxpayer: '9871002345', since: '2021-05-01' },
      { taxpayer: '9650001111', since: '2020-01-01' },
    ],
  },
};

export const listTaxableObjects = {
  query: { taxpayer: '9871002345', limit: '20' },
  reply: { items: [{ agencyId, number, kind, label, taxpayer: '9871002345', since }] },
};
