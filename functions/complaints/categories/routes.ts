import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, pageOf, paging } from '../../kernel/text/fields';
import { categoryDetails, categoryView, duePreview, publicCategory, publicCategorySummary } from './category';
import * as examples from './examples';

const configures = { agency: 'complaint-categories:write' } as const;

/** A category by its agency and code. */
export const oneCategory = v.strictObject({ agencyId: id, code });
const ownCategory = v.strictObject({ code });

export const categoryRoutes = {
  listCategories: {
    method: 'GET',
    path: '/v1/public/complaints/categories',
    access: 'anyone',
    summary: 'List the categories under which complaints can be filed',
    query: v.strictObject({ ...paging, agencyId: v.optional(id) }),
    reply: { status: 200, body: pageOf(publicCategorySummary), cache: 60 },
    example: examples.listCategories,
  },
  getCategory: {
    method: 'GET',
    path: '/v1/public/complaints/categories/{agencyId}/{code}',
    access: 'anyone',
    summary: 'Show a category with its questions',
    params: oneCategory,
    reply: { status: 200, body: publicCategory, cache: 60 },
    refusals: { 'category-not-found': 404 },
    example: examples.getCategory,
  },
  previewDue: {
    method: 'GET',
    path: '/v1/public/complaints/categories/{agencyId}/{code}/due',
    access: 'anyone',
    summary: 'Tell when a complaint would be due that were filed now',
    description:
      'The service level is hours of working time on a calendar (`GET /v1/public/calendars/{calendarId}`), or around the clock. It starts at `startsAt`, when the offices are open next. Should a holiday be announced, what is due moves with it.',
    params: oneCategory,
    reply: { status: 200, body: duePreview, cache: 60 },
    refusals: { 'category-not-found': 404 },
    example: examples.previewDue,
  },
  createCategory: {
    method: 'POST',
    path: '/v1/agency/complaints/categories',
    access: configures,
    summary: 'Add a category',
    body: v.strictObject({ code, ...categoryDetails }),
    reply: {
      status: 201,
      body: categoryView,
      location: '/v1/public/complaints/categories/{agencyId}/{code}',
    },
    refusals: { 'category-exists': 409, 'calendar-unknown': 422 },
    example: examples.createCategory,
  },
  replaceCategory: {
    method: 'PUT',
    path: '/v1/agency/complaints/categories/{code}',
    access: configures,
    summary: 'Change a category; complaints already filed keep what they were promised',
    params: ownCategory,
    body: v.strictObject(categoryDetails),
    reply: { status: 204 },
    refusals: { 'category-not-found': 404, 'calendar-unknown': 422 },
    example: examples.replaceCategory,
  },
} as const satisfies Routes;
