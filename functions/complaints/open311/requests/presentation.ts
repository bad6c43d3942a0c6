import type { Listing } from '../../../blocks/agencies/directory';
import type { Language } from '../../../kernel/text/languages';
import type { Instant } from '../../../kernel/text/time';
import type { Timing } from '../../cases/clock';
import { type Card, type Complaint, isOpen, type TimelineEntry } from '../../cases/complaint';
import { publicPlace } from '../../public-view/public-place';
import type * as views from '../geo-report/views';
import { nameIn, type View } from '../services/presentation';
import { serviceCode } from '../services/service-code';
import { noteOf } from './status-notes';

/*
 * From complaints to the service requests of GeoReport v2.
 */

/** To the second: some clients do not read fractions. */
const seconds = (time: string): string => `${time.slice(0, 19)}Z`;

/** What the views of a complaint are made of. */
export interface Shown {
  readonly card: Card;
  readonly timing: Timing;
  readonly agency: Pick<Listing, 'names'> | undefined;
}

/** Of what is closed, when it was closed ("updated_datetime"): what is said or rated later does not move it. */
export const updatedAt = ({ closedAt, updatedAt: changed }: Pick<Card, 'closedAt' | 'updatedAt'>): Instant =>
  closedAt ?? changed;

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
    updated_datetime: seconds(updatedAt(card)),
    expected_datetime: timing.dueAt ? seconds(timing.dueAt) : null,
    ...{ address: null, address_id: null, zipcode: null },
    ...(place ? { lat: place.latitude, long: place.longitude } : {}),
    media_url: null,
  };
};

export const showRow = (shown: Shown, language: Language): View<typeof views.bulkRow> => {
  const { service_code: _, status: __, expected_datetime: ___, ...request } = showRequest(shown, language);
  return {
    ...request,
    ...{ lat: request.lat ?? null, long: request.long ?? null },
    closed_date: null,
    status_description: shown.card.status,
    source: null,
    service_subtype: null,
  };
};

/** The public updates of one complaint within a period: each change of its status. */
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
