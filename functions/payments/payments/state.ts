import type { Lifecycle } from '../../blocks/cases/lifecycle';
import type { Language, Text } from '../../kernel/text/languages';
import type { Outcome } from '../providers/provider';

/*
 * The status of a payment, in the terms of GOV.UK Pay (API reference, "Payment status meanings" and "Errors caused by
 * payment statuses"). `started` and `capturable` never occur: providers do not say when a page is visited, and money is
 * captured at once.
 */

export const statuses = ['created', 'submitted', 'success', 'failed', 'cancelled', 'error'] as const;
export type Status = (typeof statuses)[number];

export const codes = ['P0010', 'P0020', 'P0030', 'P0040', 'P0050'] as const;
export type Code = (typeof codes)[number];

/** Why nothing was paid. */
const messages: Readonly<Record<Code, Text>> = {
  P0010: {
    en: 'Payment method rejected',
    ar: 'رُفضت وسيلة الدفع',
    fa: 'روش پرداخت پذیرفته نشد',
  },
  P0020: {
    en: 'Payment expired',
    ar: 'انتهت مهلة الدفع',
    fa: 'مهلت پرداخت به پایان رسید',
  },
  P0030: {
    en: 'Payment was cancelled by the user',
    ar: 'ألغى الدافع عملية الدفع',
    fa: 'پرداخت‌کننده پرداخت را لغو کرد',
  },
  P0040: {
    en: 'Payment was cancelled by the service',
    ar: 'ألغت الخدمة عملية الدفع',
    fa: 'سامانه پرداخت را لغو کرد',
  },
  P0050: {
    en: 'Payment provider returned an error',
    ar: 'أبلغ مزوّد خدمة الدفع عن خطأ',
    fa: 'ارائه‌دهندهٔ خدمات پرداخت خطا گزارش کرد',
  },
};

const inFlight: readonly Status[] = ['created', 'submitted'];
export const isFinished = (status: Status): boolean => !inFlight.includes(status);

/** The provider states what is paid and what is not; the person gives up, or the portal does. */
export const lifecycle = {
  submit: { by: 'provider', from: ['created'], to: 'submitted' },
  fail: { by: 'provider', from: inFlight, to: 'failed' },
  cancel: { by: 'citizen', from: inFlight, to: 'cancelled' },
  abandon: { by: 'portal', from: inFlight, to: 'error' },
  // Money that was taken counts, whatever had become of the payment.
  capture: { by: 'provider', from: statuses, to: 'success' },
} as const satisfies Lifecycle<Status, string, 'citizen' | 'provider' | 'portal'>;
export type PaymentAction = keyof typeof lifecycle;

export const allows = (action: PaymentAction, status: Status): boolean =>
  (lifecycle[action].from as readonly Status[]).includes(status);

export interface PaymentStanding {
  readonly status: Status;
  readonly code?: Code;
}

/** The state of a payment in the caller's language. */
export const showState = ({ status, code }: PaymentStanding, language: Language) => ({
  status,
  finished: isFinished(status),
  ...(code ? { code, message: messages[code][language] } : {}),
});

/** How a payment without charges ends. A person who gives up on the provider's page has cancelled: P0030. */
const endings: Readonly<Partial<Record<Outcome['state'], PaymentStanding>>> = {
  declined: { status: lifecycle.fail.to, code: 'P0010' },
  expired: { status: lifecycle.fail.to, code: 'P0020' },
  cancelled: { status: lifecycle.fail.to, code: 'P0030' },
};

/** The person cancelled through the portal, or the portal gave up. */
export const cancelled: PaymentStanding = { status: lifecycle.cancel.to, code: 'P0040' };
export const abandoned: PaymentStanding = { status: lifecycle.abandon.to, code: 'P0050' };

/** What a payment in progress becomes if the provider took nothing; undefined if it stays in progress. */
export const endingOf = ({ state }: Pick<Outcome, 'state'>): PaymentStanding | undefined => endings[state];
