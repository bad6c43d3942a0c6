import type { Text } from '../text/languages';

/*
 * Acting for another, by `Diwan-Acting-For`: the form of the header, and why it is refused.
 */

/** The id of a mandate as `Diwan-Acting-For` names it: with those that it was passed on from, the first one first. */
export const mandatePattern = '^[0-9a-v]{40}(-[0-9a-v]{16}){0,2}$';

/** Refusals of those who act for another, or try to. */
export const actingProblems = {
  'acting-for-not-offered': {
    status: 403,
    title: {
      en: 'This can be done for oneself only',
      ar: 'لا يمكن القيام بهذا إلا عن النفس',
      fa: 'این کار را تنها برای خود می‌توان انجام داد',
    },
  },
  'mandate-unknown': {
    status: 403,
    title: {
      en: 'You have no such mandate',
      ar: 'ليس لديك تفويض كهذا',
      fa: 'چنین نمایندگی‌ای ندارید',
    },
  },
  'mandate-not-accepted': {
    status: 403,
    title: {
      en: 'This mandate has not been accepted',
      ar: 'لم يُقبل هذا التفويض',
      fa: 'این نمایندگی پذیرفته نشده است',
    },
  },
  'mandate-not-yet-valid': {
    status: 403,
    title: {
      en: 'This mandate is not valid yet',
      ar: 'لم يبدأ سريان هذا التفويض بعد',
      fa: 'این نمایندگی هنوز معتبر نیست',
    },
  },
  'mandate-expired': {
    status: 403,
    title: {
      en: 'This mandate has run out',
      ar: 'انقضت مدة هذا التفويض',
      fa: 'مدت این نمایندگی به پایان رسیده است',
    },
  },
  'mandate-ended': {
    status: 403,
    title: { en: 'This mandate has ended', ar: 'انتهى هذا التفويض', fa: 'این نمایندگی پایان یافته است' },
  },
  'mandate-other-service': {
    status: 403,
    title: {
      en: 'This mandate is for other services',
      ar: 'هذا التفويض لخدمات أخرى',
      fa: 'این نمایندگی برای خدمات دیگری است',
    },
  },
} as const satisfies Record<string, { readonly status: 403; readonly title: Text }>;

/** Why somebody may not act for another where a route allows it. */
export const mandateCodes = [
  'mandate-unknown',
  'mandate-not-accepted',
  'mandate-not-yet-valid',
  'mandate-expired',
  'mandate-ended',
  'mandate-other-service',
] as const;
