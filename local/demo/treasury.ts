import { contract as bills } from '../../functions/bills/contract';
import { addDays, type LocalDate } from '../../functions/kernel/text/date';
import { contract as tax } from '../../functions/tax/contract';
import type { Body, Call, Credentials } from './client';

type Registration = Body<typeof tax.routes.putThing>;

/** A treasury that taxes property: what it says of its tax, of a house, and of whose it is. */

const taxCode = 'property-tax';
const propertyTax: Body<typeof tax.routes.putTax> = {
  names: { en: 'Property tax', ar: 'ضريبة الأملاك', fa: 'مالیات املاک' },
  head: 'property-tax',
  currency: 'JOD',
  of: 'property',
  rule: {
    kind: 'brackets',
    mode: 'marginal',
    brackets: [{ upTo: 20_000_000 }, { rate: '0.005' }],
    rounding: 'half-up',
  },
  selfAssessed: false,
  payment: {
    dueDays: 60,
    discount: { days: 30, rate: '0.05' },
    penalty: { head: 'penalties', rate: '0.02', repeat: 'once' },
    interest: { head: 'interest', rate: '0.06', per: 'year', dayCount: 'actual/365' },
    minimumPart: 10_000,
  },
  objections: {
    days: 30,
    decideHours: 120,
    remindHours: 24,
    levels: [{ afterHours: 0, unit: 'Head of assessment' }],
  },
  active: true,
};

const taxpayer = '9871002345';
const thing = '04-123-45';
const house: Registration = {
  kind: 'property',
  label: '12 Rainbow Street, ground floor',
  attributes: [{ name: 'area', value: '140 m²' }],
  taxpayer,
  since: '2021-05-01',
  activeFrom: '2021-05-01',
};

interface Parties {
  /** The treasury's key. */
  readonly treasury: Credentials;
  /** Whose house it is. */
  readonly owner: Credentials;
}

/** A bill made out `today`, and one of last year, which is overdue; their owner has claimed them by the code of the letter. */
export const seedTreasury = async (
  ask: Call,
  { treasury, owner }: Parties,
  today: LocalDate,
): Promise<void> => {
  const year = Number(today.slice(0, 4));
  await ask(tax.routes.putTax, treasury, { params: { taxCode }, body: propertyTax, once: 'demo-tax' });
  const person = { name: 'أمينة حداد', language: 'ar' } as const;
  await ask(tax.routes.putTaxpayer, treasury, { params: { taxpayer }, body: person, once: 'demo-taxpayer' });
  await ask(tax.routes.putThing, treasury, { params: { thing }, body: house, once: 'demo-house' });
  const assess = (which: number, issuedOn: string) =>
    ask(tax.routes.assess, treasury, {
      body: {
        ...{ tax: taxCode, thing, value: 60_000_000, issuedOn },
        period: { from: `${which}-01-01`, until: `${which}-12-31` },
      },
      once: `demo-assessment-${which}`,
    });
  await assess(year - 1, addDays(today, -120));
  await assess(year, today);
  const { claimCode, claimPayer } = bills.routes;
  const { code } = await ask(claimCode, treasury, {
    body: { identifier: taxpayer },
    once: 'demo-claim-code',
  });
  await ask(claimPayer, owner, { body: { code }, once: 'demo-claim' });
};
