import type { contract as agencies } from '../../functions/agencies/contract';
import type { Body, DemoPortal } from '../../functions/blocks/demo/demo';

/*
 * Who exists in a portal that has just been made.
 */

/** The passwords are no secret: the pool listens on this machine alone, and signs with a key that anyone may have. */
export const password = 'Diwan-demo-2026';

export const citizens: Readonly<Record<keyof DemoPortal['people'], string>> = {
  amina: 'amina@example.org',
  karim: 'karim@example.org',
  layla: 'layla@example.org',
};

/** Who has set up a second factor. */
export const careful: keyof DemoPortal['people'] = 'karim';

export const operator = 'operator@example.org';

type Registration = Body<typeof agencies.routes.registerAgency>;

export const registrations: Readonly<Record<keyof DemoPortal['agencies'], Registration>> = {
  works: {
    names: { en: 'City Works', ar: 'أشغال المدينة', fa: 'خدمات شهری' },
    jurisdiction: 'demo-city',
    contact: { email: 'works@city.example' },
    tier: 'standard',
  },
  water: {
    names: { en: 'Water Authority', ar: 'سلطة المياه', fa: 'سازمان آب' },
    jurisdiction: 'demo-city',
    contact: { email: 'care@water.example' },
    tier: 'test',
  },
  registry: {
    names: { en: 'Civil Registry', ar: 'السجل المدني', fa: 'ثبت احوال' },
    jurisdiction: 'demo-city',
    contact: { email: 'registry@city.example' },
    tier: 'standard',
  },
  treasury: {
    names: { en: 'Treasury', ar: 'الخزينة', fa: 'خزانه‌داری' },
    jurisdiction: 'demo-city',
    contact: { email: 'treasury@city.example' },
    tier: 'standard',
  },
};
