import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { type Language, languageOf, languages } from '../../functions/kernel/text/languages';
import { type BankContext, cancel, findCheckout, pay } from './bank';
import { cardsPage } from './cards-page';
import { type Entered, readForm } from './form';
import type { Checkout } from './model';
import { checkoutPage } from './pages';
import { BankRefusal } from './refusal';
import { problemPage, resultPage } from './result-page';

/*
 * What browsers ask for: the page on which a checkout is paid, what came of it, and the list of test cards.
 */

interface BrowserRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface BrowserReply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

/** A form may lead on to where the merchant wants people back: browsers hold redirects to `form-action`, too. */
const html = (body: string, status = 200, onward?: string): BrowserReply => ({
  status,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'${onward ? ` ${new URL(onward).origin}` : ''}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
  },
  body,
});

const leadTo = (location: string): BrowserReply => ({
  status: 303,
  headers: { Location: location },
  body: '',
});

const languageIn = (given: string | null): Language | undefined =>
  languages.find((language) => language === given);

/** Answers a browser; refusals are pages, too. */
export const answerPage = (bank: BankContext, request: BrowserRequest): BrowserReply => {
  const { url, headers } = request;
  const chosen = languageIn(url.searchParams.get('language'));
  const usual = chosen ?? languageOf(headers['accept-language']);
  try {
    if (url.pathname === '/') return leadTo('/cards');
    if (url.pathname === '/cards') return html(cardsPage(usual));
    return answerCheckout(bank, request, chosen);
  } catch (error) {
    if (!(error instanceof BankRefusal)) throw error;
    return html(problemPage(error.status === 404 ? 'missing' : 'refused', usual), error.status);
  }
};

const answerCheckout = (
  bank: BankContext,
  request: BrowserRequest,
  chosen: Language | undefined,
): BrowserReply => {
  const { method, url } = request;
  const [, id, command] = /^\/pay\/(co_[0-9a-f]{24})(\/cancel)?$/.exec(url.pathname) ?? [];
  if (!id) throw new BankRefusal(404, 'no_such_page', `There is no page ${url.pathname}`);
  const checkout = findCheckout(bank, id);
  if (method === 'POST') return take(bank, checkout, request, command ? 'cancel' : 'pay');
  if (method === 'GET' && !command) return show(bank, checkout, chosen ?? checkout.language);
  throw new BankRefusal(405, 'method_not_allowed', `Not by ${method}`);
};

const take = (
  bank: BankContext,
  checkout: Checkout,
  request: BrowserRequest,
  command: 'cancel' | 'pay',
): BrowserReply => {
  checkForm(request);
  const fields = new URLSearchParams(request.body);
  const language = languageIn(fields.get('language')) ?? checkout.language;
  if (command === 'cancel') return onward(cancel(bank, checkout.id, 'person'), language);
  return submit(bank, checkout, fields, language);
};

/** Browsers send forms as such, and say from which site. */
const checkForm = ({ headers }: BrowserRequest): void => {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    throw new BankRefusal(415, 'unsupported_media_type', 'Send the form of the page');
  }
  if (headers['sec-fetch-site'] === 'cross-site') {
    throw new BankRefusal(409, 'cross_site', 'This form is for the page of the bank');
  }
};

const show = (bank: BankContext, checkout: Checkout, language: Language, entered?: Entered): BrowserReply =>
  checkout.status === 'open'
    ? html(checkoutPage(checkout, language, bank.clock(), entered), entered ? 422 : 200, checkout.returnUrl)
    : html(resultPage(checkout, language));

const submit = (
  bank: BankContext,
  checkout: Checkout,
  fields: URLSearchParams,
  language: Language,
): BrowserReply => {
  if (checkout.status !== 'open') return onward(checkout, language);
  const entered = readForm(fields, bank.clock());
  if (!entered.card) return show(bank, checkout, language, entered);
  return onward(pay(bank, checkout.id, entered.card, fields.get('token') ?? ''), language);
};

/** Redirects to the merchant; a payer who was declined, or came too late, sees a page about it first. */
const onward = ({ id, status, returnUrl }: Checkout, language: Language): BrowserReply =>
  leadTo(
    ['paid', 'processing', 'cancelled'].includes(status) ? returnUrl : `/pay/${id}?language=${language}`,
  );
