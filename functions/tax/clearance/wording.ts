import type { Language } from '../../kernel/text/languages';

/** What a clearance certificate says, on paper and on the page that verifies it. */
interface Wording {
  readonly title: string;
  readonly number: string;
  readonly reference: string;
  readonly taxableObject: string;
  readonly taxpayer: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  /** What it states of a taxpayer, and of a taxable object. */
  readonly statesOfTaxpayer: string;
  readonly statesOfObject: string;
  readonly verify: string;
  readonly code: string;
  readonly issuedBy: string;
  /** Headings of the page: for a valid certificate, an expired one, and an unknown code. */
  readonly genuine: string;
  readonly expired: string;
  readonly unknown: string;
  readonly unknownWhy: string;
  readonly compare: string;
}

export const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    title: 'Tax clearance certificate',
    number: 'Number',
    reference: 'Reference',
    taxableObject: 'Taxable object',
    taxpayer: 'Taxpayer',
    issuedOn: 'Issued on',
    validUntil: 'Valid until',
    statesOfTaxpayer: 'On the day on which it was issued, nothing was due or overdue to this agency.',
    statesOfObject: 'On the day on which it was issued, no tax on it was due or overdue to this agency.',
    verify: 'Anybody can verify this certificate at this address.',
    code: 'QR code that leads to the verification of this certificate',
    issuedBy: 'Issued by',
    genuine: 'This certificate is genuine',
    expired: 'This certificate is genuine, and no longer valid',
    unknown: 'There is no such certificate',
    unknownWhy: 'No public body has issued a certificate with this code. Do not rely on it.',
    compare: 'Compare this with the certificate that you were shown.',
  },
  ar: {
    title: 'شهادة براءة ذمة ضريبية',
    number: 'الرقم',
    reference: 'المرجع',
    taxableObject: 'المال الخاضع للضريبة',
    taxpayer: 'المكلف',
    issuedOn: 'تاريخ الإصدار',
    validUntil: 'صالحة حتى',
    statesOfTaxpayer: 'في يوم إصدارها لم يكن أي مبلغ مستحقًا أو متأخرًا لهذه الجهة.',
    statesOfObject: 'في يوم إصدارها لم تكن أي ضريبة عليه مستحقة أو متأخرة لهذه الجهة.',
    verify: 'يمكن لأي شخص التحقق من هذه الشهادة على هذا العنوان.',
    code: 'رمز يقود إلى التحقق من هذه الشهادة',
    issuedBy: 'صادرة عن',
    genuine: 'هذه الشهادة صحيحة',
    expired: 'هذه الشهادة صحيحة، وقد انتهت صلاحيتها',
    unknown: 'لا توجد شهادة كهذه',
    unknownWhy: 'لم تُصدر أي جهة عامة شهادة بهذا الرمز. لا تعتمد عليها.',
    compare: 'قارن هذا بالشهادة التي عُرضت عليك.',
  },
  fa: {
    title: 'گواهی تسویهٔ مالیاتی',
    number: 'شماره',
    reference: 'شمارهٔ پیگیری',
    taxableObject: 'مورد مشمول مالیات',
    taxpayer: 'مؤدی',
    issuedOn: 'تاریخ صدور',
    validUntil: 'معتبر تا',
    statesOfTaxpayer: 'در روز صدور، هیچ بدهی سررسیدشده یا معوقی به این دستگاه وجود نداشت.',
    statesOfObject: 'در روز صدور، هیچ مالیات سررسیدشده یا معوقی بر آن به این دستگاه بدهکار نبود.',
    verify: 'هر کس می‌تواند درستی این گواهی را در این نشانی بررسی کند.',
    code: 'رمزی که به بررسی این گواهی می‌رسد',
    issuedBy: 'صادرکننده',
    genuine: 'این گواهی اصل است',
    expired: 'این گواهی اصل است، ولی اعتبارش تمام شده',
    unknown: 'چنین گواهی‌ای وجود ندارد',
    unknownWhy: 'هیچ دستگاهی گواهی‌ای با این کد صادر نکرده است. به آن اعتماد نکنید.',
    compare: 'این را با گواهی‌ای که به شما نشان داده‌اند مقایسه کنید.',
  },
};

export interface Printing {
  readonly agencyNames: Readonly<Record<string, string | undefined>>;
  readonly verification: string;
  readonly language: Language;
}

export const nameIn = (names: Printing['agencyNames'], language: Language, otherwise: string): string =>
  names[language] ?? names.en ?? Object.values(names).find(Boolean) ?? otherwise;
