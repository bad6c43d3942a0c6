import { randomUUID } from 'node:crypto';
import { contract } from '../../functions/tax/contract';
import * as examples from '../../functions/tax/register-examples';
import { newId } from '../complaints/world';
import { agency } from '../support/callers';
import type { Portal } from '../support/portal';

export const thingNumber = 'P-1';
export const year = { from: '2026-01-01', until: '2026-12-31' };

/** An agency with the property tax of the examples, a taxpayer, and a property: nobody else has met them. */
export const newOffice = async (portal: Portal, changes: object = {}) => {
  const api = portal.client(contract);
  const agencyId = newId();
  const office = agency(agencyId, 'tax:read', 'tax:write');
  const taxpayer = `T-${randomUUID().slice(0, 8)}`;
  const put = {
    tax: (taxCode: string, more: object = {}) =>
      api.putTax({ caller: office, params: { taxCode }, body: { ...examples.taxDetails, ...more } as never }),
    taxpayer: (identifier: string) =>
      api.putTaxpayer({
        caller: office,
        params: { taxpayer: identifier },
        body: { name: 'Amina Khalil', language: 'ar' },
      }),
    thing: (thing: string, more: object = {}) =>
      api.putThing({
        caller: office,
        params: { thing },
        body: {
          kind: 'property',
          label: '12 Rainbow Street',
          taxpayer,
          since: '2021-05-01',
          activeFrom: '2020-01-01',
          ...more,
        } as never,
      }),
  };
  await put.tax('property-tax', changes);
  await put.taxpayer(taxpayer);
  await put.thing(thingNumber);
  const wanted = (more: object = {}) =>
    ({ tax: 'property-tax', thing: thingNumber, period: year, value: 60_000_000, ...more }) as never;
  const assess = (more: object = {}, idempotencyKey?: string) =>
    api.assess({ caller: office, body: wanted(more), ...(idempotencyKey ? { idempotencyKey } : {}) });
  return { api, agencyId, office, taxpayer, put, wanted, assess };
};
export type Office = Awaited<ReturnType<typeof newOffice>>;
