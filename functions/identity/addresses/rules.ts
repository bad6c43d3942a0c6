import { type AttemptLimit, attemptTitles } from '../../blocks/attempts/attempts';
import { type AddressKind, codeAttribute } from '../../blocks/people/address-code';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { differs, equals, type Rule } from '../../kernel/table/rule';
import { days, hours } from '../../kernel/text/time';

const minute = 60_000;

/** Letters with codes: whoever gets them may never have asked. */
export const sendingLimit: AttemptLimit = {
  purpose: 'address-code',
  ...{ firstWait: minute, longestWait: hours(12), forgottenAfter: days(1) },
};

/** Codes that are tried. With the longest wait, 24 a day. */
export const guessingLimit: AttemptLimit = {
  purpose: 'address-verification',
  ...{ firstWait: minute, longestWait: hours(1), forgottenAfter: days(1) },
};

/** Attempts without a wait of one person, and at one address. */
export const free = { person: 5, target: 5 };

/** And from one place on the network, behind which a mobile carrier may have thousands of people. */
export const freeOfPlace = { guessing: 1_000, sending: 200 };

export const addressMissing = (): Refusal => new Refusal('address-missing');
export const codeExpired = (): Refusal => new Refusal('code-expired');
export const wrongCode = (): Refusal =>
  refuseField('wrong-code', '/code', 'This is not the code in the latest message to the address.');

/** There is an address to which a code can go. */
export const isGiven = (kind: AddressKind): Rule => differs(kind, '', addressMissing);

/** The address and the request for its code are those that were seen. */
export const isUnchanged = (kind: AddressKind, address: string, requestId: string): Rule[] => [
  equals(kind, address, addressMissing),
  equals(`${codeAttribute[kind]}.id`, requestId, codeExpired),
];

export const titles = {
  ...attemptTitles,
  'address-missing': {
    en: 'The profile has no such address',
    ar: 'لا يوجد عنوان كهذا في الملف الشخصي',
    fa: 'چنین نشانی‌ای در نمایه نیست',
  },
  'code-expired': {
    en: 'There is no code that still counts; ask for a new one',
    ar: 'لا يوجد رمز صالح؛ اطلب رمزًا جديدًا',
    fa: 'کد معتبری وجود ندارد؛ کد تازه بخواهید',
  },
  'wrong-code': {
    en: 'This is not the code that was sent',
    ar: 'ليس هذا هو الرمز الذي أُرسل',
    fa: 'این کدی نیست که فرستاده شد',
  },
} as const;
