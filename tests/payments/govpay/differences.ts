/*
 * How the face differs from what GOV.UK Pay publishes, each with its reason. `{}` is a parameter of a path.
 */

type Reasons = Readonly<Record<string, string>>;

const later = 'No agreements: nobody is charged again without being there.';
const telephone =
  'People type in cards on the pages of the provider alone: there are no payments by telephone.';
const capture = 'Money is captured as soon as it is authorised.';

/** Operations. */
export const notOffered: Reasons = {
  'GET /v1/agreements': later,
  'GET /v1/agreements/{}': later,
  'POST /v1/agreements': later,
  'POST /v1/agreements/{}/cancel': later,
  'GET /v1/disputes': 'Providers tell the portal of no disputes.',
  'POST /v1/auth': telephone,
  'POST /v1/payments/{}/capture': capture,
};

const scopes = 'Keys have scopes here, and one without the right scope is told P0930.';
const noPage = 'P0402 and P1100 of the reference: a page that there is not. The description leaves them out.';

/** Statuses that are not described. */
export const statusesBesides: Reasons = {
  'GET /v1/payments 404': noPage,
  'GET /v1/refunds 404': noPage,
  'POST /v1/payments 403': scopes,
  'POST /v1/payments/{}/cancel 403': scopes,
  'POST /v1/payments/{}/refunds 403': scopes,
  'POST /v1/payments 409': 'P0191 of the reference: another request has had the key of idempotency.',
  'POST /v1/payments/{}/refunds 400': 'P0602 and P0603 of the reference, which the description leaves out.',
};

/** Described ones that never come. */
export const statusesNever: Reasons = {
  'POST /v1/payments 422': 'What is wrong with attributes is 400, with P0101 and P0102.',
  'POST /v1/payments/{}/refunds 202':
    'A refund that is accepted is 200 with what it is, and `submitted` until it is paid.',
};

/** Values of another type, or that are not in a list. */
export const values: Reasons = {
  'CreatePaymentResult/language enum': 'Pages are in Arabic, English and Persian, none in Welsh.',
};

const currency = 'The portal is of no one country: amounts say what they are in.';

/** Members that are not described. */
export const besides: Reasons = {
  'CreatePaymentResult.authorisation_mode': 'The same payment is shown by all that show one.',
  'CreatePaymentResult.currency': currency,
  'PaymentDetailForSearch.currency': currency,
  'PaymentWithAllLinks.currency': currency,
  'ExternalMetadata.zone': 'Metadata are of free names: so its example has them.',
  'RequestError.problem': "The portal's own code, which says more.",
};

const card = 'The provider keeps what is on the card to itself, but for its brand and last digits.';
const surcharge = 'No card costs more than another.';
const secure = 'How a bank makes sure of the person is between the provider and the bank.';
const ofProvider = "The provider's own names stay between it and the portal.";
const deprecated = 'Deprecated: it stands in `card_details`.';
const inFull = 'Lists are made of what they are looked through by; `GET` of the payment has it.';

/** Members that are described and never come. */
export const never: Reasons = {
  'CardDetails.billing_address': card,
  'CardDetails.card_type': card,
  'CardDetails.cardholder_name': card,
  'CardDetails.expiry_date': card,
  'CardDetails.first_digits_card_number': card,
  'CardDetails.wallet_type': card,
  'CreatePaymentResult.card_details': 'Nobody has paid yet: `GET` has it afterwards.',
  'CreatePaymentResult.provider_id': ofProvider,
  'ExternalMetadata.metadata': 'The description wraps metadata twice; its own example does not.',
  'PaymentDetailForSearch.agreement_payment_type': later,
  'PaymentDetailForSearch.authorisation_summary': secure,
  'PaymentDetailForSearch.card_brand': deprecated,
  'PaymentDetailForSearch.corporate_card_surcharge': surcharge,
  'PaymentDetailForSearch.exemption': secure,
  'PaymentDetailForSearch.fee': inFull,
  'PaymentDetailForSearch.language': inFull,
  'PaymentDetailForSearch.net_amount': inFull,
  'PaymentDetailForSearch.payment_provider': inFull,
  'PaymentDetailForSearch.provider_id': ofProvider,
  'PaymentDetailForSearch.return_url': inFull,
  'PaymentDetailForSearch.total_amount': surcharge,
  'PaymentLinks.auth_url_post': telephone,
  'PaymentLinks.capture': capture,
  'PaymentLinks.next_url_post': 'The page of `next_url` needs no form to be sent.',
  'PaymentLinksForSearch.capture': capture,
  'PaymentState.can_retry': later,
  'PaymentWithAllLinks.agreement_payment_type': later,
  'PaymentWithAllLinks.authorisation_summary': secure,
  'PaymentWithAllLinks.card_brand': deprecated,
  'PaymentWithAllLinks.corporate_card_surcharge': surcharge,
  'PaymentWithAllLinks.exemption': secure,
  'PaymentWithAllLinks.provider_id': ofProvider,
  'PaymentWithAllLinks.total_amount': surcharge,
  'PostLink.params': 'What is posted to a link here needs no body.',
  'PostLink.type': 'What is posted to a link here needs no body.',
  'RefundSettlementSummary.settled_date': 'Nobody tells the portal when a refund is settled.',
};

const empty = 'Neither people nor books could tell by it what was paid.';

/** What the description would let through in requests, and is refused. */
export const refusedCreations: Reasons = {
  'CreateCardPaymentRequest.agreement_id "abcefghjklmnopqr1234567890"': later,
  'CreateCardPaymentRequest.amount 0': 'Nothing to pay: no bill is made of it.',
  'CreateCardPaymentRequest.authorisation_mode "agreement"': later,
  'CreateCardPaymentRequest.authorisation_mode "moto_api"': telephone,
  'CreateCardPaymentRequest.delayed_capture true': capture,
  'CreateCardPaymentRequest.description ""': empty,
  'CreateCardPaymentRequest.language "cy"': 'Pages are in Arabic, English and Persian, none in Welsh.',
  'CreateCardPaymentRequest.moto true': telephone,
  'CreateCardPaymentRequest.reference ""': empty,
  'CreateCardPaymentRequest.return_url ""': 'People could not come back.',
  'CreateCardPaymentRequest.set_up_agreement "abcefghjklmnopqr1234567890"': later,
};
