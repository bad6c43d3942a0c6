import { escaped, head, htmlIn } from '../../kernel/http/html';
import { formatDay } from '../../kernel/text/date';
import { type Language, nameIn, type Text } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { Booking } from '../bookings/booking';
import { isActive } from '../bookings/lifecycle';
import { timeOfDay } from '../places/local-time';
import { openFor } from '../video/provider';
import type { Ticket } from '../video/sandbox';
import words from './words.json';

/*
 * The page behind the links of the sandbox: it says whether one could enter, and what. It shows no video.
 */

type State = 'unknown' | 'moved' | 'off' | 'early' | 'open' | 'over';

interface Visit {
  readonly ticket: Ticket | undefined;
  readonly booking: Booking | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Whether the link is valid now, and why not. */
const stateOf = ({ ticket, booking, now }: Visit): State => {
  if (!ticket || booking?.card.mode !== 'video') return 'unknown';
  const { card } = booking;
  if (!isActive(card.state) || card.state === 'held') return card.state === 'completed' ? 'over' : 'off';
  if (card.sequence !== ticket.sequence) return 'moved';
  const { from, until } = openFor({ start: Date.parse(card.start), end: Date.parse(card.end) });
  if (now < from) return 'early';
  return now < until ? 'open' : 'over';
};

interface Saying {
  readonly title: Text;
  readonly text: Text;
}
const said: Readonly<Record<State, Saying>> = words.states;
const sides: Readonly<Record<Ticket['side'], Text>> = words.sides;

const rowsOf = ({ ticket, booking }: Visit, language: Language): (readonly [string, string])[] => {
  if (!ticket || !booking) return [];
  const { type, date, start, end, timeZone } = booking.card;
  const { from } = openFor({ start: Date.parse(start), end: Date.parse(end) });
  const clock = (at: string): string => timeOfDay(timeZone, at);
  return [
    [words.what[language], nameIn(type.names, language)],
    [words.when[language], `${formatDay(date, language)} ${clock(start)}–${clock(end)} (${timeZone})`],
    [words.opens[language], clock(instant(from))],
    [words.as[language], sides[ticket.side][language]],
  ];
};

/** The page behind a link. For an invalid or outdated link it shows no data of anybody. */
export const consultationPage = (visit: Visit, language: Language, base: string): string => {
  const state = stateOf(visit);
  const { title, text } = said[state];
  const known = state === 'early' || state === 'open' ? rowsOf(visit, language) : [];
  const rows = known.map(
    ([label, value]) => `<dt>${escaped(label)}</dt>\n<dd><bdi>${escaped(value)}</bdi></dd>`,
  );
  return `${htmlIn(language)}
${head(title[language], `${base}/docs/page.css`)}
<body>
<main class="${state}">
<h1>${escaped(title[language])}</h1>
${rows.length ? `<dl>\n${rows.join('\n')}\n</dl>` : ''}
<p>${escaped(text[language])}</p>
</main>
</body>
</html>
`;
};
