import { type Body, type Demo, demoOfficers, demoTaxpayer } from '../blocks/demo/demo';
import { addDays } from '../kernel/text/date';
import { contract } from './contract';

type Registration = Body<typeof contract.routes.putTaxableObject>;

/** A treasury that taxes property: what it says of its tax, of a house, and of whose it is. */

const taxCode = 'property-tax';
const propertyTax: Body<typeof contract.routes.putTax> = {
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

const taxpayer = demoTaxpayer;
const taxableObject = '04-123-45';
const house: Registration = {
  kind: 'property',
  label: '12 Rainbow Street, ground floor',
  attributes: [{ name: 'area', value: '140 m²' }],
  taxpayer,
  since: '2021-05-01',
  activeFrom: '2021-05-01',
};

/** An assessment of this year, and one of last year, which is overdue. */
export const demo: Demo = {
  show: async ({ ask, agencies, today }) => {
    const { credentials: treasury } = agencies.treasury;
    const { putTax, putTaxpayer, putTaxableObject, assess } = contract.routes;
    const two = { ...treasury, ...demoOfficers };
    await ask(putTax, two, { params: { taxCode }, body: propertyTax, once: 'demo-tax' });
    const person = { name: 'أمينة حداد', language: 'ar' } as const;
    await ask(putTaxpayer, treasury, { params: { taxpayer }, body: person, once: 'demo-taxpayer' });
    await ask(putTaxableObject, treasury, { params: { taxableObject }, body: house, once: 'demo-house' });
    const year = Number(today.slice(0, 4));
    for (const [which, issuedOn] of [[year - 1, addDays(today, -120)] as const, [year, today] as const]) {
      const period = { from: `${which}-01-01`, until: `${which}-12-31` };
      const body = { tax: taxCode, taxableObject, value: 60_000_000, issuedOn, period };
      await ask(assess, treasury, { body, once: `demo-assessment-${which}` });
    }
  },
};
