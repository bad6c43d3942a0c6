import { shortReferenceOf } from '../../blocks/references/reference';
import { assessment, assessmentId } from '../assessments/examples';

/*
 * Examples of corrections: an assessment that is revised, and one that is cancelled.
 */

const by = { officer: 'L. Khoury', second: 'R. Nasser' };
const reason = 'The ground floor was measured again.';

export const reviseAssessment = {
  params: { assessmentId },
  body: { value: 40_000_000, reason },
  reply: {
    ...assessment,
    id: '0cqk2g8h1s5c0mbqv8t4kn9e7d3fj6a0lpr1m3k8d2q7',
    ...{ amount: 100_000, total: 100_000 },
    basis: [
      { code: 'value', amount: 40_000_000 },
      { code: 'bracket', above: 0, upTo: 20_000_000, base: 20_000_000, amount: 0 },
      {
        ...{ code: 'bracket', above: 20_000_000, upTo: 100_000_000, base: 20_000_000, rate: '0.005' },
        amount: 100_000,
      },
    ],
    lines: [{ ...assessment.lines[0], amount: 100_000 }],
    issuedOn: '2026-03-10',
    objectionsUntil: '2026-04-09',
    replaces: assessmentId,
    by,
  },
};

export const cancelAssessment = {
  params: { assessmentId },
  body: { reason: 'The building was pulled down in 2025.' },
  reply: {
    id: assessmentId,
    shortReference: shortReferenceOf('bill', assessmentId),
    state: 'cancelled',
    reason: 'The building was pulled down in 2025.',
    cancelledAt: '2026-03-10T08:00:00.000Z',
    by,
  },
};
