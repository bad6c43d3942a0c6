import type { Document } from '../blocks/documents/document';
import { formatDay } from '../kernel/date';
import type { Language } from '../kernel/i18n';
import type { Certificate } from './clearance';

/** A clearance certificate as it is printed. */

interface Wording {
  readonly title: string;
  readonly number: string;
  readonly thing: string;
  readonly taxpayer: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly states: string;
  readonly verify: string;
  readonly code: string;
}

const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    title: 'Tax clearance certificate',
    number: 'Number',
    thing: 'Taxable thing',
    taxpayer: 'Taxpayer',
    issuedOn: 'Issued on',
    validUntil: 'Valid until',
    states: 'On the day on which it was issued, no tax was due or overdue to this agency.',
    verify: 'Anybody can verify this certificate at this address.',
    code: 'QR code that leads to the verification of this certificate',
  },
  ar: {
    title: 'شهادة براءة ذمة ضريبية',
    number: 'الرقم',
    thing: 'المال الخاضع للضريبة',
    taxpayer: 'المكلف',
    issuedOn: 'تاريخ الإصدار',
    validUntil: 'صالحة حتى',
    states: 'في يوم إصدارها لم تكن أي ضريبة مستحقة أو متأخرة لهذه الجهة.',
    verify: 'يمكن لأي شخص التحقق من هذه الشهادة على هذا العنوان.',
    code: 'رمز يقود إلى التحقق من هذه الشهادة',
  },
  fa: {
    title: 'گواهی تسویهٔ مالیاتی',
    number: 'شماره',
    thing: 'مورد مشمول مالیات',
    taxpayer: 'مؤدی',
    issuedOn: 'تاریخ صدور',
    validUntil: 'معتبر تا',
    states: 'در روز صدور، هیچ مالیات سررسیدشده یا معوقی به این دستگاه بدهکار نبود.',
    verify: 'هر کس می‌تواند درستی این گواهی را در این نشانی بررسی کند.',
    code: 'رمزی که به بررسی این گواهی می‌رسد',
  },
};

export interface Printing {
  readonly agencyNames: Readonly<Record<string, string | undefined>>;
  readonly verification: string;
  readonly language: Language;
}

const nameIn = (names: Printing['agencyNames'], language: Language, otherwise: string): string =>
  names[language] ?? names.en ?? Object.values(names).find(Boolean) ?? otherwise;

export const documentOf = (
  certificate: Certificate,
  { agencyNames, verification, language }: Printing,
): Document => {
  const words = wordings[language];
  const { agencyId, number, thing, taxpayer, issuedAt, issuedOn, validUntil } = certificate;
  const author = nameIn(agencyNames, language, agencyId);
  return {
    ...{ title: `${words.title} ${number}`, author, language },
    at: Date.parse(issuedAt),
    blocks: [
      { kind: 'heading', text: author },
      { kind: 'title', text: words.title },
      {
        kind: 'rows',
        rows: [
          { label: words.number, value: number },
          ...(thing === null ? [] : [{ label: words.thing, value: thing }]),
          ...(taxpayer === null ? [] : [{ label: words.taxpayer, value: taxpayer }]),
          { label: words.issuedOn, value: formatDay(issuedOn, language) },
          { label: words.validUntil, value: formatDay(validUntil, language), strong: true },
        ],
      },
      { kind: 'paragraph', text: words.states },
      { kind: 'qr', content: verification, alternative: words.code, beside: [words.verify, verification] },
    ],
  };
};
