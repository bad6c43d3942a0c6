import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { ownNumber } from './fields';
import { taxableObjectBody, taxableObjectSummary, taxableObjectView } from './taxable-object';
import { taxpayerDetails, taxpayerView } from './taxpayer';

const reads = { agency: 'tax:read' } as const;
const writes = { agency: 'tax:write' } as const;
const oneTaxpayer = v.strictObject({ taxpayer: ownNumber });
const oneTaxableObject = v.strictObject({ taxableObject: ownNumber });

export const registerRoutes = {
  putTaxpayer: {
    method: 'PUT',
    path: '/v1/agency/tax/taxpayers/{taxpayer}',
    access: writes,
    upsert: true,
    summary: 'Register a taxpayer under your own number, or change them',
    params: oneTaxpayer,
    body: v.strictObject(taxpayerDetails),
    reply: { status: 204 },
    example: examples.putTaxpayer,
  },
  getTaxpayer: {
    method: 'GET',
    path: '/v1/agency/tax/taxpayers/{taxpayer}',
    access: reads,
    summary: 'Show a taxpayer as you registered them',
    params: oneTaxpayer,
    reply: { status: 200, body: taxpayerView },
    refusals: { 'taxpayer-not-found': 404 },
    example: examples.getTaxpayer,
  },
  listTaxpayers: {
    method: 'GET',
    path: '/v1/agency/tax/taxpayers',
    access: reads,
    summary: 'List the taxpayers that you registered, by number',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(taxpayerView) },
    example: examples.listTaxpayers,
  },
  putTaxableObject: {
    method: 'PUT',
    path: '/v1/agency/tax/taxable-objects/{taxableObject}',
    access: writes,
    upsert: true,
    summary: 'Register a taxable object under your own number, change it, or pass it on',
    description:
      'A property, a vehicle or a business: a register can be sent again and again. With a later `since` it has passed on to another taxpayer, and the history is kept; with the same `since` the entry is put right. What was assessed stays with who owed it.',
    params: oneTaxableObject,
    body: taxableObjectBody,
    reply: { status: 204 },
    refusals: { 'taxpayer-unknown': 422, 'passed-on-later': 409, 'too-many-holders': 409 },
    example: examples.putTaxableObject,
  },
  getTaxableObject: {
    method: 'GET',
    path: '/v1/agency/tax/taxable-objects/{taxableObject}',
    access: reads,
    summary: 'Show a taxable object with everybody whose it was',
    params: oneTaxableObject,
    reply: { status: 200, body: taxableObjectView },
    refusals: { 'taxable-object-not-found': 404 },
    example: examples.getTaxableObject,
  },
  listTaxableObjects: {
    method: 'GET',
    path: '/v1/agency/tax/taxable-objects',
    access: reads,
    summary: 'List the taxable objects that you registered, by number, or those of a taxpayer',
    query: v.strictObject({ taxpayer: v.optional(ownNumber), ...paging }),
    reply: { status: 200, body: pageOf(taxableObjectSummary) },
    example: examples.listTaxableObjects,
  },
} as const satisfies Routes;
