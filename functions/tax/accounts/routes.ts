import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Routes } from '../../kernel/contract/contract';
import { date, id } from '../../kernel/text/fields';
import { ownNumber } from '../register/fields';
import * as examples from './examples';
import { account } from './statement';

const days = { from: date, until: date };
const notInOrder = 'The last day must not be before the first.';

export const statementView = v.strictObject({
  agencyId: id,
  taxableObject: v.nullable(ownNumber),
  ...days,
  /** One for each currency. */
  accounts: v.array(account),
});

export const ownStatementView = withAgencyNames(statementView);

export const accountRoutes = {
  getStatement: {
    method: 'GET',
    path: '/v1/tax/statement',
    access: 'citizen',
    actingFor: 'tax',
    summary:
      'Your account with an agency, or that of a taxable object: what was charged and paid, with the balance',
    description:
      'Of all taxpayers of the agency that you have claimed; of a taxable object, what was assessed on it while it was theirs. Penalty and interest are told up to each payment and to the last day. What was taken over from an assessment whose place another took is `carried-over`; a tax that was billed without an assessment is `billed`. What was given back of a payment is `refunded`, and owed again but for what was `credited`, as the assessment was found to be too much.',
    query: v.pipe(
      v.strictObject({ agencyId: id, taxableObject: v.optional(ownNumber), ...days }),
      v.check(({ from, until }) => from <= until, notInOrder),
    ),
    reply: { status: 200, body: ownStatementView },
    refusals: { 'taxpayer-not-found': 404, 'too-many-assessments': 409 },
    example: examples.getStatement,
  },
  getAgencyStatement: {
    method: 'GET',
    path: '/v1/agency/tax/statement',
    access: { agency: 'tax:read' },
    summary: 'The account of a taxpayer, or of a taxable object, whosever it was',
    query: v.pipe(
      v.strictObject({ taxpayer: v.optional(ownNumber), taxableObject: v.optional(ownNumber), ...days }),
      v.check(({ from, until }) => from <= until, notInOrder),
      v.check(
        ({ taxpayer, taxableObject }) => (taxpayer === undefined) !== (taxableObject === undefined),
        'Give a taxpayer or a taxable object, and not both.',
      ),
    ),
    reply: { status: 200, body: statementView },
    refusals: { 'taxpayer-not-found': 404, 'taxable-object-not-found': 404, 'too-many-assessments': 409 },
    example: examples.getAgencyStatement,
  },
} as const satisfies Routes;
