import { assessmentId } from '../assessments/examples';
import { agencyId, agencyNames, number } from '../register/examples';

/*
 * Examples of statements.
 */

const days = { from: '2026-01-01', until: '2026-12-31' };
const statement = (taxableObject: string | null) => ({
  ...{ agencyId, taxableObject, ...days },
  accounts: [
    {
      currency: 'JOD',
      opening: 0,
      entries: [
        { on: '2026-03-01', kind: 'assessed', assessmentId, amount: 200_000, balance: 200_000 },
        { on: '2026-03-20', kind: 'paid', assessmentId, amount: -190_000, balance: 10_000 },
        { on: '2026-03-20', kind: 'discount', assessmentId, amount: -10_000, balance: 0 },
      ],
      closing: 0,
    },
  ],
});

export const getStatement = { query: { agencyId, ...days }, reply: { ...statement(null), agencyNames } };
export const getAgencyStatement = { query: { taxableObject: number, ...days }, reply: statement(number) };
