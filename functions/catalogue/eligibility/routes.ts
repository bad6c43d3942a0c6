import * as v from 'valibot';
import { answers, outcomes } from '../../blocks/public-services/questions';
import type { Routes } from '../../kernel/contract/contract';
import { date, id } from '../../kernel/text/fields';
import * as examples from './examples';

const plain = v.union([
  v.null(),
  v.boolean(),
  v.string(),
  v.number(),
  v.array(v.union([v.null(), v.boolean(), v.string(), v.number(), v.array(v.unknown())])),
]);

const named = v.strictObject({ code: v.string(), name: v.string() });

export const assessmentView = v.strictObject({
  outcome: v.picklist(outcomes),
  version: v.number(),
  /** The questions that must be answered to know more. */
  needs: v.array(named),
  /** Minor units; null where it is not known yet. */
  fee: v.nullable(v.strictObject({ amount: v.number(), currency: v.string() })),
  documents: v.array(named),
  /** Rules that could not be carried out on these answers. */
  faults: v.array(v.strictObject({ rule: v.string(), detail: v.string() })),
  /** What was read, part by part of each rule, and what it came to. */
  trace: v.array(
    v.strictObject({
      rule: v.string(),
      at: v.string(),
      operator: v.string(),
      value: plain,
      isKnown: v.boolean(),
      read: v.optional(v.string()),
      since: v.optional(v.string()),
    }),
  ),
});

export const eligibilityRoutes = {
  assessEligibility: {
    method: 'POST',
    path: '/v1/public/catalogue/services/{serviceId}/eligibility',
    access: 'anyone',
    repeats: 1_000,
    summary: 'Ask whether I may have a service, what it costs me and what I have to bring',
    description:
      'Answers are by the codes of the service’s `questions`; leave out what you do not know, and `needs` says what would tell. Nothing of it is kept. `trace` says what was read for each part of each rule, and since when a parameter is as it is.',
    params: v.strictObject({ serviceId: id }),
    body: v.strictObject({ answers, on: v.optional(date) }),
    reply: { status: 200, body: assessmentView, localized: true },
    refusals: { 'service-not-found': 404, 'wrong-answer': 422 },
    example: examples.assessEligibility,
  },
} as const satisfies Routes;
