import * as v from 'valibot';
import { officersNamed } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { id, instantInput, pageOf, paging, text } from '../../kernel/text/fields';
import { correctionRequest } from './correction';
import * as examples from './examples';
import { agencyCorrectionView, correctionSummary, correctionView, ownCorrectionSummary } from './views';

const reads = { agency: 'corrections:read' } as const;
const decides = { agency: 'corrections:write' } as const;
const one = v.strictObject({ correctionId: id });
const missing = { 'correction-not-found': 404 } as const;
const acted = { ...missing, 'correction-closed': 409 } as const;
const talked = { ...acted, 'timeline-full': 409 } as const;
const said = v.strictObject({ text: text(2_000) });

const citizenRoutes = {
  askCorrection: {
    method: 'POST',
    path: '/v1/my-data/corrections',
    access: 'citizen',
    summary: 'Ask the agency that holds data of mine to correct it',
    description:
      'What is wrong, what would be right, and what shows it. The agency decides within thirty days, in which its questions are not counted; both are told when it has not. Ten may be open at once.',
    body: correctionRequest,
    reply: { status: 201, body: correctionView, location: '/v1/my-data/corrections/{id}' },
    refusals: { 'agency-unknown': 422, 'too-many-corrections': 409 },
    example: examples.askCorrection,
  },
  listCorrections: {
    method: 'GET',
    path: '/v1/my-data/corrections',
    access: 'citizen',
    summary: 'List what I asked to be corrected, the newest first, with what became of it',
    reply: { status: 200, body: v.strictObject({ items: v.array(ownCorrectionSummary) }) },
    example: examples.listCorrections,
  },
  getCorrection: {
    method: 'GET',
    path: '/v1/my-data/corrections/{correctionId}',
    access: 'citizen',
    summary: 'Show one of them with its steps',
    params: one,
    reply: { status: 200, body: correctionView },
    refusals: missing,
    example: examples.getCorrection,
  },
  answerCorrection: {
    method: 'POST',
    path: '/v1/my-data/corrections/{correctionId}/answer',
    access: 'citizen',
    summary: 'Answer what the agency asked: its clock runs on',
    params: one,
    body: said,
    reply: { status: 204 },
    refusals: talked,
    example: examples.answerCorrection,
  },
  withdrawCorrection: {
    method: 'POST',
    path: '/v1/my-data/corrections/{correctionId}/withdrawal',
    access: 'citizen',
    summary: 'Take it back while it is not decided',
    params: one,
    body: v.strictObject({}),
    reply: { status: 204 },
    refusals: talked,
    example: examples.withdrawCorrection,
  },
} as const satisfies Routes;

const agencyRoutes = {
  listAgencyCorrections: {
    method: 'GET',
    path: '/v1/agency/my-data/corrections',
    access: reads,
    summary: 'List what people ask your agency to correct, by when it is due',
    description:
      'The open ones, what waits for its person last; or the closed ones, the last first. To follow changes, ask with `updated_after`: all that changed then or later, in that order.',
    query: v.strictObject({
      list: v.optional(v.picklist(['open', 'closed']), 'open'),
      updated_after: v.optional(instantInput),
      ...paging,
    }),
    reply: { status: 200, body: pageOf(correctionSummary) },
    example: examples.listAgencyCorrections,
  },
  showCorrectionToAgency: {
    method: 'GET',
    path: '/v1/agency/my-data/corrections/{correctionId}',
    access: reads,
    personal: true,
    summary: 'Show who asks for what to be corrected; they see that you did',
    params: one,
    reply: { status: 200, body: agencyCorrectionView },
    refusals: missing,
    example: examples.showCorrectionToAgency,
  },
  askAboutCorrection: {
    method: 'POST',
    path: '/v1/agency/my-data/corrections/{correctionId}/question',
    access: decides,
    summary: 'Ask the person something; the clock stops until they answer, sixty days at most',
    params: one,
    headers: officersNamed,
    body: said,
    reply: { status: 204 },
    refusals: talked,
    example: examples.askAboutCorrection,
  },
  decideCorrection: {
    method: 'POST',
    path: '/v1/agency/my-data/corrections/{correctionId}/decision',
    access: decides,
    summary: 'Say that it is corrected, wholly or in part, or why it is not',
    description:
      'Of what was not corrected altogether the person is told the reason, and how to appeal (GDPR, article 12(4)).',
    params: one,
    headers: officersNamed,
    body: v.variant('outcome', [
      v.strictObject({ outcome: v.literal('corrected'), text: v.optional(text(2_000)) }),
      v.strictObject({ outcome: v.literal('partly-corrected'), text: text(2_000), appeal: text(1_000) }),
      v.strictObject({ outcome: v.literal('refused'), text: text(2_000), appeal: text(1_000) }),
    ]),
    reply: { status: 204 },
    refusals: talked,
    example: examples.decideCorrection,
  },
} as const satisfies Routes;

export const correctionRoutes = { ...citizenRoutes, ...agencyRoutes };
