import type * as v from 'valibot';
import type { Listing } from '../../../blocks/agencies/directory';
import type { Language } from '../../../kernel/text/languages';
import type { Timing } from '../../cases/clock';
import { type Card, type Complaint, isOpen, type TimelineEntry } from '../../cases/complaint';
import type { Category } from '../../categories/category';
import { publicPlace } from '../../public-view/public-place';
import { noteOf } from '../geo-report/status-notes';
import type * as views from '../geo-report/views';
import { serviceCode } from './service-code';

/*
 * From complaints and categories to what GeoReport v2 shows of them.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** Seconds are enough, and some clients read no more. */
const seconds = (time: string): string => `${time.slice(0, 19)}Z`;

type Names = Readonly<Record<string, string | undefined>>;

/** The table keeps no order of the members of a map. */
const inOrder = (names: Names): string[] =>
  Object.entries(names)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, name]) => name ?? []);

/** In the caller's language, or in English, or in the first that there is. */
export const nameIn = (names: Names, language: Language): string =>
  names[language] ?? names.en ?? inOrder(names)[0] ?? '';

export const showService = (
  { agencyId, code, names, description, group, questions }: Category,
  language: Language,
): View<typeof views.serviceView> => ({
  service_code: serviceCode(agencyId, code),
  service_name: nameIn(names, language),
  description: description ? nameIn(description, language) : null,
  metadata: questions.length > 0,
  type: 'realtime',
  keywords: [...new Set([group, ...inOrder(names)])].join(', '),
  group,
});

export const showDefinition = (
  { agencyId, code, questions }: Category,
  language: Language,
): View<typeof views.definitionView> => ({
  service_code: serviceCode(agencyId, code),
  attributes: questions.map(({ code: asked, type, required, names, options }, index) => ({
    variable: true,
    code: asked,
    datatype: type,
    required,
    datatype_description: null,
    order: index + 1,
    description: nameIn(names, language),
    ...(options
      ? { values: options.map((each) => ({ key: each.code, name: nameIn(each.names, language) })) }
      : {}),
  })),
});

/** What the views of a complaint are made of. */
export interface Shown {
  readonly card: Card;
  readonly timing: Timing;
  readonly agency: Pick<Listing, 'names'> | undefined;
}

export const showRequest = (
  { card, timing, agency }: Shown,
  language: Language,
): View<typeof views.requestView> => {
  const place = publicPlace(card.place);
  return {
    service_request_id: card.id,
    status: isOpen(card.status) ? 'open' : 'closed',
    status_notes: noteOf(card.status, language),
    service_name: nameIn(card.category.names, language),
    service_code: serviceCode(card.agencyId, card.category.code),
    description: null,
    agency_responsible: agency ? nameIn(agency.names, language) : null,
    service_notice: null,
    requested_datetime: seconds(card.filedAt),
    updated_datetime: seconds(card.updatedAt),
    expected_datetime: timing.dueAt ? seconds(timing.dueAt) : null,
    ...{ address: null, address_id: null, zipcode: null },
    lat: place?.latitude ?? null,
    long: place?.longitude ?? null,
    media_url: null,
  };
};

export const showRow = (shown: Shown, language: Language): View<typeof views.bulkRow> => {
  const { service_code: _, status: __, expected_datetime: ___, ...request } = showRequest(shown, language);
  return {
    ...request,
    closed_date: null,
    status_description: shown.card.status,
    source: null,
    service_subtype: null,
  };
};

/** What was told to the world of one complaint within a time: each step from one status to the next. */
export const showUpdates = (
  { id, timeline, order }: Complaint,
  within: { readonly from: number; readonly until: number },
  language: Language,
): View<typeof views.updateView>[] =>
  order
    .flatMap((entryId): [string, TimelineEntry][] => {
      const entry = timeline[entryId];
      return entry ? [[entryId, entry]] : [];
    })
    .flatMap(([entryId, { at, status: to, action }]) => {
      if (!to || action === 'file' || at < within.from || at > within.until) return [];
      return [
        {
          update_id: entryId,
          service_request_id: id,
          status: isOpen(to) ? 'open' : 'closed',
          updated_datetime: seconds(new Date(at).toISOString()),
          description: noteOf(to, language),
          media_url: null,
        },
      ];
    });
