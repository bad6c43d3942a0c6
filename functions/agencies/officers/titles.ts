export const officerTitles = {
  'officer-not-found': {
    en: 'Your agency has no such officer',
    ar: 'ليس لدى جهتكم موظف كهذا',
    fa: 'سازمان شما چنین کارمندی ندارد',
  },
  'officer-required': {
    en: 'An officer has to do this, signed in',
    ar: 'يجب أن يقوم بهذا موظف سجّل دخوله',
    fa: 'این کار را باید کارمندی انجام دهد که وارد شده است',
  },
  'officer-changed': {
    en: 'This was accepted or ended already',
    ar: 'سبق قبول هذا أو إنهاؤه',
    fa: 'این پیش‌تر پذیرفته یا پایان داده شده است',
  },
  'officer-already': {
    en: 'You were an officer of this agency already',
    ar: 'سبق أن كنت موظفًا في هذه الجهة',
    fa: 'شما پیش‌تر کارمند این سازمان بوده‌اید',
  },
  'invitation-unknown': {
    en: 'This invitation does not count, or does not count any more',
    ar: 'هذه الدعوة غير صالحة أو لم تعد صالحة',
    fa: 'این دعوت معتبر نیست یا دیگر معتبر نیست',
  },
} as const;
