export const sessionTitles = {
  'session-not-found': {
    en: 'You have no such session',
    ar: 'ليست لديك جلسة كهذه',
    fa: 'چنین نشستی ندارید',
  },
} as const;
