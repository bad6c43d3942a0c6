import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant, wholeNumber } from '../../kernel/text/fields';
import { money } from '../../kernel/text/money';
import { oneApplication, statuses } from '../cases/application';
import * as examples from './examples';

export const submissionView = v.strictObject({
  applicationId: id,
  shortReference: v.string(),
  status: v.picklist(statuses),
  handedInAt: instant,
  /** By when the agency undertakes to decide; null where nothing is promised, and until the fee is paid. */
  dueAt: v.nullable(instant),
  /** What is to be paid first: once, whatever is asked and sent back later. */
  fee: v.nullable(v.strictObject({ billId: v.string(), ...money.entries })),
});

export const submissionRoutes = {
  submitApplication: {
    method: 'POST',
    path: '/v1/applications/{applicationId}/submission',
    access: 'citizen',
    actingFor: 'applications',
    summary: 'Hand an application in',
    description:
      'By the `revision` that you have read. It is checked under its version of the service: what is hidden is dropped, and all that is missing or wrong is told at once. Once is enough: on another device, by the back button or by a repeat you get the same receipt, and nothing is filed twice. Where a fee is due, pay the bill; it reaches the agency then.',
    params: oneApplication,
    body: v.strictObject({ revision: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
    reply: { status: 200, body: submissionView },
    refusals: {
      'application-not-found': 404,
      'wrong-status': 409,
      'track-full': 409,
      'draft-changed': 409,
      'draft-outdated': 409,
      'not-eligible': 422,
      incomplete: 422,
      'wrong-answer': 422,
    },
    example: examples.submitApplication,
  },
} as const satisfies Routes;
