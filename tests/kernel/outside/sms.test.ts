import { smsOutcomeOf } from '../../../functions/kernel/outside/sms';

const refusal = (name: string, Reason?: string, httpStatusCode = 400) => ({
  name,
  Reason,
  $metadata: { httpStatusCode },
});

it.each<[string, unknown, string]>([
  ['no connection', { code: 'ECONNREFUSED' }, 'again'],
  ['a broken connection', { code: 'ECONNRESET' }, 'unclear'],
  ['a timeout', { name: 'TimeoutError' }, 'unclear'],
  ['nothing at all', undefined, 'unclear'],
  ['a fault of the service', refusal('InternalServerException', 'X', 500), 'unclear'],
  ['too many at once', refusal('ThrottlingException'), 'again'],
  ['no permission', refusal('AccessDeniedException'), 'denied'],
  [
    'an account without reputation',
    refusal('AccessDeniedException', 'INSUFFICIENT_ACCOUNT_REPUTATION'),
    'denied',
  ],
  ['an origin that is gone', refusal('ResourceNotFoundException'), 'denied'],
  [
    'a month that is spent',
    refusal('ServiceQuotaExceededException', 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT', 402),
    'denied',
  ],
  [
    'a day that is full',
    refusal('ServiceQuotaExceededException', 'DAILY_DESTINATION_CALL_LIMIT', 402),
    'again',
  ],
  ['an answer of STOP', refusal('ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT'), 'unwanted'],
  [
    'a country that is blocked',
    refusal('ConflictException', 'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION'),
    'refused',
  ],
  ['an origin that is not ready', refusal('ConflictException', 'RESOURCE_NOT_ACTIVE'), 'denied'],
  ['a sender that is not registered', refusal('ValidationException', 'SENDER_ID_NOT_REGISTERED'), 'denied'],
  ['a number that is none', refusal('ValidationException', 'INVALID_PARAMETER'), 'refused'],
  ['a text that costs too much', refusal('ValidationException', 'PRICE_OVER_THRESHOLD'), 'refused'],
])('a text that failed by %s is %j: %s', (_, failure, outcome) =>
  expect(smsOutcomeOf(failure)).toBe(outcome),
);
