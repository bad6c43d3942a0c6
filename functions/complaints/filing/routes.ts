import * as v from 'valibot';
import { place } from '../../blocks/areas/place';
import type { Routes } from '../../kernel/contract/contract';
import { text } from '../../kernel/text/fields';
import { descriptionLimit } from '../cases/complaint';
import { complaintView } from '../cases/views';
import { answer } from '../categories/answers';
import { oneCategory } from '../categories/routes';
import { fileComplaint } from './examples';

export const filingRoutes = {
  fileComplaint: {
    method: 'POST',
    path: '/v1/complaints',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'File a complaint',
    description:
      'With `anonymous`, where the category allows it, no agency learns who filed it; you still follow it, are asked, and answer as ever.',
    body: v.strictObject({
      category: oneCategory,
      description: text(descriptionLimit),
      place,
      answers: v.optional(v.pipe(v.array(answer), v.maxLength(20)), []),
      showName: v.optional(v.boolean(), false),
      anonymous: v.optional(v.boolean(), false),
    }),
    reply: { status: 201, body: complaintView, location: '/v1/complaints/{id}' },
    refusals: {
      'anonymity-not-offered': 422,
      'category-unknown': 422,
      'invalid-answer': 422,
      'outside-area': 422,
    },
    example: fileComplaint,
  },
} as const satisfies Routes;
