import type { Text } from '../text/languages';
import { actingProblems } from './acting';

/** Refusals that any route may give. */
export const commonProblems = {
  'invalid-request': {
    status: 400,
    title: { en: 'The request is not valid', ar: 'الطلب غير صالح', fa: 'درخواست معتبر نیست' },
  },
  'malformed-json': {
    status: 400,
    title: { en: 'The body is not JSON', ar: 'نص الطلب ليس بصيغة JSON', fa: 'بدنهٔ درخواست JSON نیست' },
  },
  unauthenticated: {
    status: 401,
    title: {
      en: 'Sign in, or show a valid key',
      ar: 'سجّل الدخول أو قدّم مفتاحًا صالحًا',
      fa: 'وارد شوید یا کلید معتبر ارائه دهید',
    },
  },
  forbidden: {
    status: 403,
    title: { en: 'This is not yours to do', ar: 'لا تملك صلاحية ذلك', fa: 'شما اجازهٔ این کار را ندارید' },
  },
  'sign-in-again': {
    status: 401,
    title: {
      en: 'Sign in again',
      ar: 'سجّل الدخول من جديد',
      fa: 'دوباره وارد شوید',
    },
  },
  'assurance-too-low': {
    status: 403,
    title: {
      en: 'Prove who you are first',
      ar: 'أثبت هويتك أولًا',
      fa: 'نخست هویت خود را اثبات کنید',
    },
  },
  'address-not-allowed': {
    status: 403,
    title: {
      en: 'This key may not be used from this address of the network',
      ar: 'لا يجوز استعمال هذا المفتاح من عنوان الشبكة هذا',
      fa: 'این کلید را نمی‌توان از این نشانی شبکه به کار برد',
    },
  },
  'officer-sign-in-required': {
    status: 403,
    title: {
      en: 'The officer has to sign in',
      ar: 'يجب أن يسجّل الموظف دخوله',
      fa: 'کارمند باید وارد شود',
    },
  },
  'investigation-not-open': {
    status: 403,
    title: {
      en: 'There is no such open investigation',
      ar: 'لا يوجد تحقيق مفتوح كهذا',
      fa: 'چنین تحقیق بازی وجود ندارد',
    },
  },
  ...actingProblems,
  'no-such-route': {
    status: 404,
    title: { en: 'There is nothing here', ar: 'لا يوجد شيء هنا', fa: 'اینجا چیزی نیست' },
  },
  'method-not-allowed': {
    status: 405,
    title: {
      en: 'This cannot be called by this method',
      ar: 'لا يمكن استدعاء هذا بهذه الطريقة',
      fa: 'این را نمی‌توان با این روش فراخواند',
    },
  },
  'not-acceptable': {
    status: 406,
    title: {
      en: 'This can be had only as another type of file',
      ar: 'لا يتوفر هذا إلا بنوع ملف آخر',
      fa: 'این تنها به صورت نوع دیگری از پرونده در دسترس است',
    },
  },
  'body-too-large': {
    status: 413,
    title: {
      en: 'The body is too large',
      ar: 'نص الطلب أكبر من المسموح',
      fa: 'بدنهٔ درخواست بیش از حد بزرگ است',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: {
      en: 'The body has the wrong media type',
      ar: 'نوع وسائط نص الطلب غير صحيح',
      fa: 'نوع رسانهٔ بدنهٔ درخواست نادرست است',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      en: 'This Idempotency-Key belongs to another request',
      ar: 'مفتاح Idempotency-Key هذا مستعمل لطلب آخر',
      fa: 'این Idempotency-Key برای درخواست دیگری به کار رفته است',
    },
  },
  'too-many-requests': {
    status: 429,
    title: {
      en: 'Too many requests; try again later',
      ar: 'طلبات كثيرة؛ حاول لاحقًا',
      fa: 'درخواست‌ها بیش از حد است؛ بعداً تلاش کنید',
    },
  },
  internal: {
    status: 500,
    title: { en: 'Something went wrong on our side', ar: 'حدث خطأ لدينا', fa: 'خطایی در سامانهٔ ما رخ داد' },
  },
  'not-implemented': {
    status: 501,
    title: {
      en: 'The portal does not do this',
      ar: 'البوابة لا تقدّم هذا',
      fa: 'درگاه این کار را انجام نمی‌دهد',
    },
  },
  busy: {
    status: 503,
    title: {
      en: 'Busy; repeat the request in a moment',
      ar: 'الخدمة مشغولة؛ أعد الطلب بعد لحظات',
      fa: 'سامانه شلوغ است؛ لحظاتی دیگر دوباره بفرستید',
    },
  },
} as const satisfies Record<string, { readonly status: number; readonly title: Text }>;

export type CommonCode = keyof typeof commonProblems;

export const isCommon = (code: string): code is CommonCode => Object.hasOwn(commonProblems, code);

/** The problem type (RFC 9457 section 3.1.1): a name that stays the same wherever the portal is deployed. */
export const problemType = (code: string): string => `urn:diwan:problem:${code}`;
