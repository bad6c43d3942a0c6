import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { templateDetails, templateView } from './template';

export const templateRoutes = {
  listReplyTemplates: {
    method: 'GET',
    path: '/v1/agency/complaints/reply-templates',
    access: { agency: 'complaints:read' },
    summary: "List your agency's reply templates, by code",
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(templateView) },
    example: examples.listReplyTemplates,
  },
  putReplyTemplate: {
    method: 'PUT',
    path: '/v1/agency/complaints/reply-templates/{template}',
    access: { agency: 'complaint-categories:write' },
    summary: 'Make or change a reply template; one that is not `active` is offered no more',
    params: v.strictObject({ template: code }),
    body: v.strictObject(templateDetails),
    reply: { status: 204 },
    upsert: true,
    example: examples.putReplyTemplate,
  },
} as const satisfies Routes;
