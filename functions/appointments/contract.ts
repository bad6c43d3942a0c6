import { filesWorker } from '../blocks/attachments/worker';
import { withMandates } from '../blocks/mandates/keys';
import { officerTitles } from '../blocks/officers/officers';
import { contract as define } from '../kernel/contract/contract';
import { slotRoutes } from './availability/routes';
import { bulkActionRoutes } from './bulk-actions/routes';
import { calendarRoutes } from './calendars/routes';
import { closureRoutes } from './closures/routes';
import { messageKind } from './consultations/consultation';
import { consultationRoutes } from './consultations/routes';
import { daySheetRoutes } from './day-sheets/routes';
import { exportedKinds } from './exported-kinds';
import { fhirRoutes } from './fhir/routes';
import { frontDeskRoutes } from './front-desk/routes';
import { lookupRoutes } from './lookup/routes';
import { offerRoutes } from './offers/routes';
import { placeRoutes } from './places/routes';
import { queueRoutes } from './queue/routes';
import { reactionKeys } from './reaction-keys';
import { resourceRoutes } from './resources/routes';
import { reviewRoutes } from './reviews/routes';
import { schemas } from './schemas';
import { bookingRoutes } from './self-service/routes';
import { sentences } from './sentences';
import { titles } from './titles';
import { typeRoutes } from './types/routes';
import { utilisationRoutes } from './utilisation/routes';
import { joinRoutes, waitingRoutes } from './waiting-list/routes';

export const contract = define({
  name: 'appointments',
  summary: 'Appointments: where and for what, when somebody is free, and whom they are with',
  faces: ['/fhir/r4', '/calendars', '/consultations'],
  keys: withMandates({
    requires: ['booking', 'claim'],
    write: [
      'access',
      'closure',
      'place',
      'appointment-type',
      'resource',
      'agenda',
      'bill',
      'booking',
      'diary',
      'calendar-feed',
      'calendar-places',
      messageKind,
      'waiting',
      'waiting-count',
    ],
    read: [
      'agencies',
      'closures',
      'day-sheet',
      'person',
      'appointment-found',
      'refund-policy',
      'closure-result',
      'places',
      'places-near',
      'appointment-reference',
      'appointment-types',
      'resources',
      'resources-by',
      'full-days',
      'calendar',
      'bookings',
      'consultation-messages',
      'preferences',
      'waiting-list',
      'waiting-of',
    ],
  }),
  erases: {
    changes: ['booking'],
    removes: ['calendar-feed', messageKind, 'diary', 'waiting', 'waiting-count'],
    files: [messageKind],
  },
  exports: exportedKinds,
  seals: [
    'appointment-check-in',
    'appointment-lookup',
    'appointment-page',
    'cursor',
    'owned-id',
    'video-consultation',
  ],
  items: {
    agenda: ['published'],
    'appointment-type': ['published'],
    booking: ['published', 'scheduled'],
    [messageKind]: ['published', 'files'],
    'full-days': ['scheduled'],
    place: ['published'],
    resource: ['published'],
    closure: ['scheduled'],
    waiting: ['published', 'scheduled'],
    review: ['scheduled'],
    'calendar-review': ['scheduled'],
  },
  events: {
    ...reactionKeys,
    seals: ['appointment-lookup', 'owned-id'],
  },
  workers: { files: filesWorker([messageKind]) },
  facts: { read: ['appointment-type', 'place'], seals: ['video-consultation'] },
  titles: { ...officerTitles, ...titles },
  sentences,
  attachments: [messageKind],
  schemas,
  routes: {
    ...typeRoutes,
    ...placeRoutes,
    ...resourceRoutes,
    ...slotRoutes,
    ...bookingRoutes,
    ...fhirRoutes,
    ...frontDeskRoutes,
    ...lookupRoutes,
    ...daySheetRoutes,
    ...queueRoutes,
    ...bulkActionRoutes,
    ...closureRoutes,
    ...reviewRoutes,
    ...utilisationRoutes,
    ...calendarRoutes,
    ...consultationRoutes,
    // The documentation shows how to accept an offer before it shows how to leave the list.
    ...joinRoutes,
    ...offerRoutes,
    ...waitingRoutes,
  },
});
