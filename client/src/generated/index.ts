// Written by `npm run docs` from the contracts. Change those, and write it anew.
import { identity, type IdentityProblem, type IdentityService } from './identity.ts';
import { agencies, type AgenciesProblem, type AgenciesService } from './agencies.ts';
import { appointments, type AppointmentsProblem, type AppointmentsService } from './appointments.ts';
import { bills, type BillsProblem, type BillsService } from './bills.ts';
import { calendars, type CalendarsProblem, type CalendarsService } from './calendars.ts';
import { complaints, type ComplaintsProblem, type ComplaintsService } from './complaints.ts';
import { fines, type FinesProblem, type FinesService } from './fines.ts';
import { notifications, type NotificationsProblem, type NotificationsService } from './notifications.ts';
import { payments, type PaymentsProblem, type PaymentsService } from './payments.ts';
import { receipts, type ReceiptsProblem, type ReceiptsService } from './receipts.ts';
import { settlements, type SettlementsProblem, type SettlementsService } from './settlements.ts';
import { tax, type TaxProblem, type TaxService } from './tax.ts';
import { webhooks, type WebhooksProblem, type WebhooksService } from './webhooks.ts';
import { portal, type PortalProblem, type PortalService } from './portal.ts';
import { mandates, type MandatesProblem, type MandatesService } from './mandates.ts';
import { myData, type MyDataProblem, type MyDataService } from './my-data.ts';
import { areas, type AreasProblem, type AreasService } from './areas.ts';
import { overview, type OverviewProblem, type OverviewService } from './overview.ts';
import { catalogue, type CatalogueProblem, type CatalogueService } from './catalogue.ts';
import { applications, type ApplicationsProblem, type ApplicationsService } from './applications.ts';

export type * from './identity.ts';
export type * from './agencies.ts';
export type * from './appointments.ts';
export type * from './bills.ts';
export type * from './calendars.ts';
export type * from './complaints.ts';
export type * from './fines.ts';
export type * from './notifications.ts';
export type * from './payments.ts';
export type * from './receipts.ts';
export type * from './settlements.ts';
export type * from './tax.ts';
export type * from './webhooks.ts';
export type * from './portal.ts';
export type * from './mandates.ts';
export type * from './my-data.ts';
export type * from './areas.ts';
export type * from './overview.ts';
export type * from './catalogue.ts';
export type * from './applications.ts';

/** Refusals that any operation may give. */
export type CommonProblem = 'invalid-request' | 'malformed-json' | 'unauthenticated' | 'forbidden' | 'sign-in-again' | 'assurance-too-low' | 'address-not-allowed' | 'officer-sign-in-required' | 'investigation-not-open' | 'acting-for-not-offered' | 'mandate-unknown' | 'mandate-not-accepted' | 'mandate-not-yet-valid' | 'mandate-expired' | 'mandate-ended' | 'mandate-other-service' | 'no-such-route' | 'method-not-allowed' | 'not-acceptable' | 'body-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'too-many-requests' | 'internal' | 'not-implemented' | 'busy';

/** Every code that a problem may have. A newer portal may have more. */
export type ProblemCode = CommonProblem | IdentityProblem | AgenciesProblem | AppointmentsProblem | BillsProblem | CalendarsProblem | ComplaintsProblem | FinesProblem | NotificationsProblem | PaymentsProblem | ReceiptsProblem | SettlementsProblem | TaxProblem | WebhooksProblem | PortalProblem | MandatesProblem | MyDataProblem | AreasProblem | OverviewProblem | CatalogueProblem | ApplicationsProblem;

/** Every service of the portal, by name. */
export interface Services {
  readonly identity: IdentityService;
  readonly agencies: AgenciesService;
  readonly appointments: AppointmentsService;
  readonly bills: BillsService;
  readonly calendars: CalendarsService;
  readonly complaints: ComplaintsService;
  readonly fines: FinesService;
  readonly notifications: NotificationsService;
  readonly payments: PaymentsService;
  readonly receipts: ReceiptsService;
  readonly settlements: SettlementsService;
  readonly tax: TaxService;
  readonly webhooks: WebhooksService;
  readonly portal: PortalService;
  readonly mandates: MandatesService;
  readonly myData: MyDataService;
  readonly areas: AreasService;
  readonly overview: OverviewService;
  readonly catalogue: CatalogueService;
  readonly applications: ApplicationsService;
}

export const operations = { identity, agencies, appointments, bills, calendars, complaints, fines, notifications, payments, receipts, settlements, tax, webhooks, portal, mandates, myData, areas, overview, catalogue, applications };
