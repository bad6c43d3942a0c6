import { serviceIdOf } from './public-service';

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const agencyNames = { ar: 'أمانة عمّان', en: 'Amman Municipality' };
export const code = 'market-stall';
export const serviceId = serviceIdOf(agencyId, code);
export const at = '2026-03-01T09:00:00.000Z';
export const officer = 'L. Khoury';

export const names = { ar: 'ترخيص كشك في السوق', en: 'Market stall permit', fa: 'مجوز غرفه بازار' };

export const definition = {
  names,
  description: {
    ar: 'تصريح بالبيع من كشك في أحد أسواق المدينة.',
    en: 'Leave to sell from a stall at one of the markets of the city.',
    fa: 'اجازه فروش از غرفه در یکی از بازارهای شهر.',
  },
  keywords: { ar: 'بسطة، بائع متجول', en: 'street vendor, kiosk', fa: 'دستفروشی، دکه' },
  audience: ['people', 'businesses'],
  lifeEvents: ['starting-a-business'],
  jurisdiction: [],
  channels: ['online', 'counter'],
  steps: [
    { names: { ar: 'قدّم الطلب', en: 'Apply', fa: 'درخواست بدهید' } },
    { names: { ar: 'استلم الترخيص', en: 'Collect the permit', fa: 'مجوز را بگیرید' } },
  ],
  questions: [
    {
      code: 'age',
      type: 'number',
      names: { ar: 'كم عمرك؟', en: 'How old are you?', fa: 'چند ساله‌اید؟' },
    },
    {
      code: 'food',
      type: 'yes-no',
      names: { ar: 'هل ستبيع طعامًا؟', en: 'Will you sell food?', fa: 'آیا غذا خواهید فروخت؟' },
    },
  ],
  parameters: [
    {
      code: 'stall-fee',
      values: [
        { from: '2025-01-01', value: 20_000 },
        { from: '2027-01-01', value: 22_500 },
      ],
    },
  ],
  eligibility: {
    description: {
      ar: 'لمن بلغ الثامنة عشرة.',
      en: 'For whoever is eighteen or older.',
      fa: 'برای هر کس که هجده سال یا بیشتر دارد.',
    },
    rule: { '>=': [{ var: 'age' }, 18] },
  },
  testCases: [
    {
      name: 'Somebody of forty who sells books',
      on: '2026-03-01',
      answers: { age: 40, food: false },
      expects: { outcome: 'eligible', fee: 20_000, documents: ['lease'] },
    },
  ],
  requiredDocuments: [
    { code: 'lease', names: { ar: 'عقد إيجار الكشك', en: 'Lease of the stall', fa: 'اجاره‌نامه غرفه' } },
    {
      code: 'health',
      names: { ar: 'شهادة صحية', en: 'Health certificate', fa: 'گواهی بهداشت' },
      when: { var: 'food' },
    },
  ],
  fee: {
    currency: 'JOD',
    rule: { if: [{ var: 'food' }, { '*': [{ param: 'stall-fee' }, 2] }, { param: 'stall-fee' }] },
  },
  serviceLevel: { hours: 40 },
  output: { kind: 'permit', names, validMonths: 12 },
} as const;

export const summary = {
  ...{ id: serviceId, agencyId, code, state: 'draft', names, version: null },
  ...{ updatedAt: at, submittedAt: null },
} as const;

export const service = { ...summary, revision: 1, definition, sentBack: null } as const;

const { testCases: _, ...shown } = definition;

export const version = {
  ...{ id: serviceId, agencyId, code, version: 1, publishedAt: at, definition: shown },
} as const;

/** A draft beside nothing: every question is new. */
export const comparison = {
  ...{ from: null, to: null },
  added: [
    { in: 'questions', code: 'age', names: definition.questions[0].names },
    { in: 'questions', code: 'food', names: definition.questions[1].names },
    { in: 'requiredDocuments', code: 'lease', names: definition.requiredDocuments[0].names },
    { in: 'requiredDocuments', code: 'health', names: definition.requiredDocuments[1].names },
  ],
  ...{ changed: [], removed: [] },
  members: ['fee', 'names', 'questions', 'requiredDocuments'],
} as const;
