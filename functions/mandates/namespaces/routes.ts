import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { namespaceCode, namespaceDetails, publicNamespace } from './namespace';

export const namespaceRoutes = {
  listNamespaces: {
    method: 'GET',
    path: '/v1/public/mandates/namespaces',
    access: 'anyone',
    summary: 'The roles in which somebody may act for another, by namespace',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(publicNamespace), cache: 60 },
    example: examples.listNamespaces,
  },
  putNamespace: {
    method: 'PUT',
    path: '/v1/operator/mandates/namespaces/{namespace}',
    access: 'operator',
    summary: 'Set a namespace: whose it is, and its roles',
    description:
      'Roles that are left out are granted no more; mandates that were granted stay as they are. Takes effect within ten minutes.',
    params: v.strictObject({ namespace: namespaceCode }),
    body: namespaceDetails,
    reply: { status: 204 },
    upsert: true,
    example: examples.putNamespace,
  },
} as const satisfies Routes;
