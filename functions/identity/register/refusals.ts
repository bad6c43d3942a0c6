import { Refusal } from '../../kernel/contract/refusal';

export const numberTaken = (): Refusal => new Refusal('number-taken');
export const linkedToAnother = (): Refusal => new Refusal('linked-to-another');
export const deceased = (): Refusal => new Refusal('deceased');
export const notLinked = (): Refusal => new Refusal('not-linked');

export const registerTitles = {
  'number-taken': {
    en: 'Another account is this person’s',
    ar: 'هذا الشخص له حساب آخر',
    fa: 'این شخص حساب دیگری دارد',
  },
  'linked-to-another': {
    en: 'The account is another person’s',
    ar: 'الحساب لشخص آخر',
    fa: 'حساب از آنِ شخص دیگری است',
  },
  deceased: {
    en: 'The register says that this person has died',
    ar: 'يفيد السجل بوفاة هذا الشخص',
    fa: 'به گفتهٔ ثبت احوال این شخص درگذشته است',
  },
  'not-linked': {
    en: 'No account is linked to this number',
    ar: 'لا حساب مرتبط بهذا الرقم',
    fa: 'حسابی به این شماره پیوسته نیست',
  },
} as const;
