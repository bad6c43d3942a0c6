import { type Body, type Demo, demoCalendar, demoCity, demoOfficers, demoPlate } from '../blocks/demo/demo';
import { contract } from './contract';

type Routes = typeof contract.routes;

/** What the city fines for, and two fines of one driver: one to pay with a discount, one that is contested. */

const offence: Body<Routes['addOffenceType']> = {
  code: 'parking',
  names: { en: 'Parking where it is not allowed', ar: 'وقوف ممنوع', fa: 'توقف ممنوع' },
  description: {
    en: 'A vehicle that stands where signs or lines forbid it.',
    ar: 'مركبة تقف حيث تمنع الشواخص أو الخطوط الوقوف.',
    fa: 'خودرویی که تابلو یا خط‌کشی ایستادنش را منع می‌کند.',
  },
  legalBasis: {
    text: { en: 'Traffic Act, section 36', ar: 'قانون السير، المادة 36', fa: 'قانون راهنمایی، مادهٔ ۳۶' },
  },
  head: 'traffic-fines',
  currency: 'JOD',
  price: { from: 20_000, to: 20_000 },
  payment: {
    dueDays: 30,
    discount: { days: 14, rate: '0.5' },
    penalty: { head: 'late-payment', amount: 2_000, repeat: 'monthly', cap: { rate: '0.5' } },
  },
  contest: { days: 28, discount: 'kept' },
  escalation: [
    { kind: 'reminder', afterDays: 0 },
    { kind: 'enforcement', afterDays: 40, calendarId: demoCalendar },
  ],
  active: true,
};

const issued = [
  { reference: 'PK-118', description: 'Stood on the crossing in front of the school.', east: 0.03 },
  { reference: 'PK-119', description: 'Stood in front of a fire hydrant.', east: 0.04 },
] as const;

export const demo: Demo = {
  after: ['bills', 'calendars'],
  show: async ({ ask, agencies, people, today }) => {
    const { addOffenceType, issueFine, contestFine } = contract.routes;
    const { credentials: works } = agencies.works;
    await ask(addOffenceType, { ...works, ...demoOfficers }, { body: offence, once: 'demo-offence' });
    const made: string[] = [];
    for (const { reference, description, east } of issued) {
      const body: Body<typeof issueFine> = {
        ...{ offenceType: offence.code, payer: { identifier: demoPlate }, reference, description },
        occurredAt: `${today}T00:10:00Z`,
        place: { latitude: demoCity.latitude + 0.01, longitude: demoCity.longitude + east },
        ...{ officer: 'Warden 118', issuedOn: today },
      };
      made.push((await ask(issueFine, works, { body, once: `demo-fine-${reference}` })).id);
    }
    const body = { grounds: 'كانت الشاخصة خلف شجرة، ولم يكن ممكنًا رؤيتها.' };
    const params = { fineId: made[1] ?? '' };
    await ask(contestFine, people.amina, { params, body, once: 'demo-contest' });
  },
};
