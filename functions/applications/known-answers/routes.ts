import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { oneApplication } from '../cases/application';
import { notFoundRefusals } from '../cases/command-routes';
import * as examples from './examples';
import { knownAnswer } from './known-answer';

export const knownAnswersView = v.strictObject({ items: v.array(knownAnswer) });

export const knownAnswerRoutes = {
  listKnownAnswers: {
    method: 'GET',
    path: '/v1/applications/{applicationId}/known-answers',
    access: 'citizen',
    actingFor: 'applications',
    summary: 'Show what is known already of what your draft asks, each with where it is known from',
    description:
      'Only questions that you have not answered, and only answers that fit them. None is in the draft before you save it. Whoever acts for you sees what was told in earlier applications, and not your profile.',
    params: oneApplication,
    reply: { status: 200, body: knownAnswersView, localized: true },
    refusals: { ...notFoundRefusals, 'wrong-status': 409 },
    example: examples.listKnownAnswers,
  },
} as const satisfies Routes;
