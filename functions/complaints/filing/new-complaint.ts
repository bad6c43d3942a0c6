import type { Place } from '../../blocks/areas/place';
import { searchTextOf } from '../../blocks/searching/search-text';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { key } from '../../kernel/table/table';
import { instant } from '../../kernel/text/time';
import type { Card, Complaint, TimelineEntry } from '../cases/complaint';
import type { Intake } from '../cases/intake';
import { complaintKey, complaintsOf, queueSort, queuesFor } from '../cases/keys';
import { type Answer, checkAnswers } from '../categories/answers';
import { type Category, coversPlace, stampOf } from '../categories/category';
import { type CategoryWithCalendar, dueIfFiled } from '../categories/category-with-calendar';
import { servicePromiseOf } from '../categories/promise';
import { nextCheckAt, nextStep } from '../deadlines/steps';

/** Length of an excerpt in characters. */
const excerptLength = 120;

/** What a citizen sends. */
export interface Filing {
  readonly category: { readonly agencyId: string; readonly code: string };
  readonly description: string;
  readonly place: Place;
  readonly answers: readonly Answer[];
  readonly showName: boolean;
  /** No agency is to learn who filed it. */
  readonly anonymous?: boolean;
}

/** Refuses a place that the category does not take: `outside-area` (422), for the field at the pointer. */
export const checkPlace = (category: Category, place: Place, pointer = '/place'): void => {
  if (coversPlace(category, place)) return;
  throw new Refusal('outside-area', {
    errors: [
      {
        in: 'body',
        pointer,
        code: 'outside-area',
        detail: 'This place is outside the area of the category: choose a category of its area.',
      },
    ],
    facts: {},
  });
};

const checkAnonymity = (category: Category, { anonymous }: Filing): void => {
  if (!anonymous || category.anonymous) return;
  const detail = 'This category needs to know who reports: leave `anonymous` out.';
  throw refuseField('anonymity-not-offered', '/anonymous', detail);
};

const excerptOf = (description: string): string =>
  description.length <= excerptLength
    ? description
    : `${[...description].slice(0, excerptLength - 1).join('')}…`;

/** How a complaint came to the portal. */
export interface Arrival {
  /** When the portal learnt of it, in milliseconds since 1970; it may have been made earlier. */
  readonly at: number;
  /** Where not from a citizen who was signed in. */
  readonly intake?: Intake;
}

const cardAtFirst = (
  id: string,
  at: number,
  filing: Omit<Filing, 'answers'>,
  filed: Complaint['filed'],
  { at: learntAt, intake }: Arrival,
): Card => ({
  id,
  agencyId: filed.agencyId,
  category: { code: filed.code, names: filed.names },
  status: 'received',
  place: filing.place,
  filedAt: instant(at),
  updatedAt: instant(learntAt),
  service: filed.service,
  clock: [at],
  excerpt: excerptOf(filing.description),
  search: searchTextOf(intake?.reference, filing.place.address, filing.description),
});

/** What an agency imports is its own doing; behind an app of Open311 stands a person. */
const firstEntry = (
  { hash, actor }: Pick<Mark, 'hash' | 'actor'>,
  { at, intake }: Arrival,
): TimelineEntry => ({
  ...{ hash, at, action: 'file' },
  ...(actor ? { actor } : {}),
  ...(intake?.channel === 'import' ? { by: 'agency', agencyId: intake.by.agencyId } : { by: 'citizen' }),
  status: 'received',
});

/**
 * A new complaint of the person `owner` (`personRef`), made at the action's time. Refuses answers and places that the
 * category does not take.
 */
export const newComplaint = (
  id: string,
  owner: string,
  filing: Filing,
  { category, calendar }: CategoryWithCalendar,
  action: Action,
  arrival: Arrival = { at: action.at },
): Complaint => {
  checkAnswers(category, filing.answers);
  checkPlace(category, filing.place);
  checkAnonymity(category, filing);
  const { service, watch, reopenMs } = servicePromiseOf(category);
  const dueAt = instant(dueIfFiled({ category, calendar }, action.at));
  const filed = { ...stampOf(category), service, dueAt };
  const card = cardAtFirst(id, action.at, filing, filed, arrival);
  const { description, answers, showName } = filing;
  const queues = queuesFor(card.agencyId, id);
  return {
    ...complaintKey(id),
    type: 'complaint',
    version: 1,
    made: markOf(action),
    id,
    owner,
    card,
    filed,
    category: stampOf(category),
    description,
    answers,
    showName: showName && !filing.anonymous,
    ...(filing.anonymous ? { anonymous: true } : {}),
    ...{ reopenMs, watch },
    ...nextCheckAt(id, nextStep({ watch, card }, calendar, arrival.at)).set,
    attachments: {},
    timeline: { [action.id]: firstEntry(action, arrival) },
    order: [action.id],
    ...{ ownerKey: complaintsOf(owner), ownerSort: key(card.filedAt, id) },
    queues,
    ...{ queueKey: queues.open, queueSort: queueSort(card.updatedAt, id) },
    ...(arrival.intake ? { intake: arrival.intake } : {}),
  };
};

/** A complaint as it was when it was filed: the answer to each repeat of its filing. */
export const asFirstFiled = (complaint: Complaint): Complaint => {
  const { made, filed, timeline, id, card, rating: _, reopenUntil: __, ...lasting } = complaint;
  const at = timeline[made.id]?.at ?? Date.parse(card.filedAt);
  return {
    ...lasting,
    ...{ id, made, filed },
    category: { agencyId: filed.agencyId, code: filed.code, version: filed.version, names: filed.names },
    card: cardAtFirst(id, at, { ...complaint, place: card.place, category: filed }, filed, { at }),
    attachments: {},
    timeline: { [made.id]: firstEntry(made, { at }) },
    order: [made.id],
  };
};
