import { escaped, head, htmlIn } from '../../kernel/http/html';
import type { Signer } from '../../kernel/identity/signer';
import { formatDay } from '../../kernel/text/date';
import { type Language, nameIn } from '../../kernel/text/languages';
import type { BookingCard } from '../bookings/booking';
import { timeOfDay } from '../places/local-time';
import type { Location } from './entry';
import { calendarWords as words } from './entry';

/*
 * The page to which a calendar entry leads. A calendar has no token, so the address itself is the key: the id with a tag that
 * the portal alone can make. It shows what the entry shows, as it is by now, and nobody's name.
 */

const use = 'appointment-page';

export const pagePath = (signer: Signer, id: string): string =>
  `/calendars/appointments/${id}.${signer.sign(use, id)}`;

/** The id in an address that this portal made, or undefined. */
export const idOfPage = (signer: Signer, ticket: string): string | undefined => {
  const [id = '', tag = ''] = ticket.split('.');
  return signer.verify(use, id, tag) ? id : undefined;
};

interface Shown {
  readonly card: BookingCard;
  readonly place: Location | undefined;
}

const rowsOf = ({ card, place }: Shown, language: Language): (readonly [string, string])[] => {
  const { type, date, start, end, timeZone, mode } = card;
  const clock = (at: string): string => timeOfDay(timeZone, at);
  const where = mode === 'video' ? words.video[language] : undefined;
  const there = place && `${nameIn(place.names, language)}, ${nameIn(place.addresses, language)}`;
  return [
    [words.what[language], nameIn(type.names, language)],
    [words.when[language], `${formatDay(date, language)} ${clock(start)}–${clock(end)} (${timeZone})`],
    ...((where ?? there) ? [[words.where[language], where ?? there ?? ''] as const] : []),
  ];
};

const isOff = ({ card: { state } }: Shown): boolean => state === 'cancelled' || state === 'lapsed';

/** For an address that the portal did not make, a page without data of anybody. */
export const appointmentPage = (shown: Shown | undefined, language: Language, base: string): string => {
  const isKnown = shown && !isOff(shown);
  const title = words[shown ? (isKnown ? 'title' : 'off') : 'unknown'][language];
  const rows = (isKnown ? rowsOf(shown, language) : []).map(
    ([label, value]) => `<dt>${escaped(label)}</dt>\n<dd><bdi>${escaped(value)}</bdi></dd>`,
  );
  return `${htmlIn(language)}
${head(title, `${base}/docs/page.css`)}
<body>
<main>
<h1>${escaped(title)}</h1>
${rows.length ? `<dl>\n${rows.join('\n')}\n</dl>\n<p>${escaped(words.hint[language])}</p>` : ''}
</main>
</body>
</html>
`;
};
