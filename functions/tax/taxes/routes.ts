import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { changedView } from '../../blocks/officers/changed';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { taxBody, taxSummary, taxView } from './tax';

/** Taxes as everybody sees them. */
export const publicView = withAgencyNames(taxView);
export const publicSummary = withAgencyNames(taxSummary);

/** A tax as its agency sees it: with who changed it last. */
export const ownView = v.strictObject({ ...taxView.entries, changed: changedView });

export const taxRoutes = {
  putTax: {
    method: 'PUT',
    path: '/v1/agency/tax/taxes/{taxCode}',
    access: { agency: 'tax:write' },
    upsert: true,
    summary: 'Make a tax, or replace all of it; what was assessed by it stays as it is',
    description:
      'How much it is (`rule`), on what (`of`), for which periods, when it is to be paid, and within what time objections are taken and decided. Amounts are minor units of the currency, rates decimals: `"0.015"` is one and a half per cent. Names the officer (`Diwan-Officer`), and a second one who agrees (`Diwan-Second-Officer`) unless your policy says that rates take one (`refund-policy`); both stand in the tax and in `tax.replaced`.',
    params: v.strictObject({ taxCode: code }),
    headers: officersOfAct,
    body: taxBody,
    reply: { status: 204 },
    refusals: { 'calendar-unknown': 422, ...officerRefusals },
    example: examples.putTax,
  },
  getOwnTax: {
    method: 'GET',
    path: '/v1/agency/tax/taxes/{taxCode}',
    access: { agency: 'tax:read' },
    summary: 'Show a tax of your agency as it is now, and who changed it last',
    params: v.strictObject({ taxCode: code }),
    reply: { status: 200, body: ownView },
    refusals: { 'tax-not-found': 404 },
    example: examples.getOwnTax,
  },
  listTaxes: {
    method: 'GET',
    path: '/v1/public/tax/taxes',
    access: 'anyone',
    summary: 'List the taxes, of all agencies or of one, by agency and code',
    query: v.strictObject({ agencyId: v.optional(id), ...paging }),
    reply: { status: 200, body: pageOf(publicSummary), cache: 60 },
    example: examples.listTaxes,
  },
  getTax: {
    method: 'GET',
    path: '/v1/public/tax/taxes/{agencyId}/{taxCode}',
    access: 'anyone',
    summary: 'Show a tax with its rates',
    params: v.strictObject({ agencyId: id, taxCode: code }),
    reply: { status: 200, body: publicView, cache: 60 },
    refusals: { 'tax-not-found': 404 },
    example: examples.getTax,
  },
} as const satisfies Routes;
