import * as v from 'valibot';
import { maxCharacters } from './characters';
import { digits } from './digits';
import { withoutDirections } from './lines';

/*
 * Fields for how to reach somebody: by e-mail, by telephone, on the web.
 */

/** An e-mail address (RFC 5321 section 4.5.3.1.3: at most 254 octets). */
export const email = v.pipe(
  v.string(),
  v.trim(),
  maxCharacters(254),
  v.email('Must be an e-mail address, such as name@example.org.'),
);

/** A telephone number by ITU-T E.164: `+`, the country code, at most 15 digits. */
export const phone = v.pipe(
  v.string(),
  withoutDirections,
  digits,
  v.trim(),
  v.regex(
    /^\+[1-9]\d{6,14}$/,
    'Must be a telephone number with its country code, such as +962791234567 (E.164).',
  ),
);

/** What a URI is written with behind its host (RFC 3986 appendix A), as part of a pattern. */
export const uriLetters = "(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*";
const webAddress = new RegExp(`^https://[A-Za-z0-9.-]+(:\\d{1,5})?([/?]${uriLetters})?(#${uriLetters})?$`);

/** A page of the web, in the letters of a URI (RFC 3986): browsers take more, and others then cannot read it. */
export const urlWithin = (limit: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    maxCharacters(limit),
    v.url('Must be an address of the web that begins with https://.'),
    v.regex(webAddress, 'Must be an address of the web that begins with https://.'),
  );
export const url = urlWithin(500);
