import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openAgencies } from '../../functions/agencies/agencies/store';
import { contract as agencies } from '../../functions/agencies/contract';
import { handlers as agenciesHandlers } from '../../functions/agencies/handlers';
import { openKeys } from '../../functions/agencies/keys/store';
import { contract as appointments } from '../../functions/appointments/contract';
import { codecs as fhirCodecs } from '../../functions/appointments/fhir/protocol/codec';
import { handlers as appointmentsHandlers } from '../../functions/appointments/handlers';
import { openStore as openAppointments } from '../../functions/appointments/store';
import { openStore as openBills } from '../../functions/bills/bills/store';
import { contract as bills } from '../../functions/bills/contract';
import { handlers as billsHandlers } from '../../functions/bills/handlers';
import { openPayers } from '../../functions/bills/payers/store';
import { openDirectory } from '../../functions/blocks/agencies/directory';
import { openCalendars } from '../../functions/blocks/calendars/calendar';
import { fontFiles } from '../../functions/blocks/documents/fonts';
import { openPrinter } from '../../functions/blocks/documents/pdf';
import { contract as calendars } from '../../functions/calendars/contract';
import { handlers as calendarsHandlers } from '../../functions/calendars/handlers';
import { openStore as openCalendarStore } from '../../functions/calendars/store';
import { openComplaints } from '../../functions/complaints/cases/store';
import { openCategories } from '../../functions/complaints/categories/store';
import { contract as complaints } from '../../functions/complaints/contract';
import { handlers as complaintsHandlers } from '../../functions/complaints/handlers';
import { codecs } from '../../functions/complaints/open311/geo-report/codecs';
import { openRequests } from '../../functions/complaints/open311/requests/store';
import { openPhotographs } from '../../functions/complaints/photographs/store';
import { openPublic } from '../../functions/complaints/public-view/store';
import { contracts } from '../../functions/contracts';
import { openChanges } from '../../functions/fines/bills/store';
import { contract as fines } from '../../functions/fines/contract';
import { openFiles } from '../../functions/fines/evidence/store';
import { openFines } from '../../functions/fines/fines/store';
import { handlers as finesHandlers } from '../../functions/fines/handlers';
import { openOffences } from '../../functions/fines/offences/store';
import { contract as identity } from '../../functions/identity/contract';
import { handlers as identityHandlers } from '../../functions/identity/handlers';
import { openStore as openIdentity } from '../../functions/identity/store';
import { scopesOf } from '../../functions/kernel/contract/contract';
import { serve } from '../../functions/kernel/http/serve';
import { contract as notifications } from '../../functions/notifications/contract';
import { handlers as notificationsHandlers } from '../../functions/notifications/handlers';
import { openStore as openNotifications } from '../../functions/notifications/inbox/store';
import { contract as payments } from '../../functions/payments/contract';
import { openPaymentEffects } from '../../functions/payments/effects-store';
import { handlers as paymentsHandlers } from '../../functions/payments/handlers';
import { contract as portal } from '../../functions/portal/contract';
import { handlers as portalHandlers } from '../../functions/portal/handlers';
import { contract as receipts } from '../../functions/receipts/contract';
import { handlers as receiptsHandlers } from '../../functions/receipts/handlers';
import { openReceipts } from '../../functions/receipts/receipts/store';
import { contract as settlements } from '../../functions/settlements/contract';
import { handlers as settlementsHandlers } from '../../functions/settlements/handlers';
import { openStore as openSettlements } from '../../functions/settlements/store';
import { contract as tax } from '../../functions/tax/contract';
import { handlers as taxHandlers } from '../../functions/tax/handlers';
import { openStore as openTax } from '../../functions/tax/store';
import { contract as webhooks } from '../../functions/webhooks/contract';
import { openDeliveryLog } from '../../functions/webhooks/deliveries/log-store';
import { openDeliveries } from '../../functions/webhooks/deliveries/store';
import { openWebhooks } from '../../functions/webhooks/endpoints/store';
import { handlers as webhooksHandlers } from '../../functions/webhooks/handlers';
import { bankOf } from '../payments/bank';
import { testBucket } from './bucket';
import type { Opener } from './portal';

/*
 * Each service as its `main.ts` makes it, from what tests give it. A test of the house fails when a service of
 * `functions/services.ts` is missing here.
 */

export const identityService: Opener = {
  contract: identity,
  open: (world) => serve(identity, identityHandlers(openIdentity(world)), world),
};

export const agenciesService: Opener = {
  contract: agencies,
  open: (world) =>
    serve(
      agencies,
      agenciesHandlers({
        agencies: openAgencies(world),
        keys: openKeys(world),
        // The gateway's usage plans are tested with the service itself, against the local gateway.
        plans: { place: async () => undefined },
        seal: world.seal,
        scopes: scopesOf(contracts),
      }),
      world,
    ),
};

export const appointmentsService: Opener = {
  contract: appointments,
  open: (world) =>
    serve(appointments, appointmentsHandlers({ ...openAppointments(world), bucket: testBucket }), {
      ...world,
      codecs: fhirCodecs,
    }),
};

export const billsService: Opener = {
  contract: bills,
  open: (world) =>
    serve(
      bills,
      billsHandlers({
        bills: openBills(world),
        payers: openPayers(world),
        calendars: openCalendars(world),
        timeZone: 'Asia/Amman',
      }),
      world,
    ),
};

export const calendarsService: Opener = {
  contract: calendars,
  open: (world) => serve(calendars, calendarsHandlers(openCalendarStore(world)), world),
};

export const complaintsService: Opener = {
  contract: complaints,
  open: (world) =>
    serve(
      complaints,
      complaintsHandlers({
        seal: world.seal,
        complaints: openComplaints(world),
        photographs: openPhotographs(world),
        publicView: openPublic(world),
        bucket: testBucket,
        categories: openCategories(world),
        calendars: openCalendars(world),
        requests: openRequests(world),
      }),
      { ...world, codecs },
    ),
};

export const finesService: Opener = {
  contract: fines,
  open: (world) =>
    serve(
      fines,
      finesHandlers({
        seal: world.seal,
        timeZone: 'Asia/Amman',
        fines: openFines(world),
        changes: openChanges(world),
        files: openFiles(world),
        bucket: testBucket,
        offences: openOffences(world),
        calendars: openCalendars(world),
      }),
      world,
    ),
};

export const notificationsService: Opener = {
  contract: notifications,
  open: (world) => serve(notifications, notificationsHandlers(openNotifications(world)), world),
};

export const settlementsService: Opener = {
  contract: settlements,
  open: (world) =>
    serve(settlements, settlementsHandlers({ store: openSettlements(world), timeZone: 'Asia/Amman' }), world),
};

export const taxService: Opener = {
  contract: tax,
  open: (world) =>
    serve(
      tax,
      taxHandlers({ ...openTax(world), printer, bucket: testBucket, timeZone: 'Asia/Amman' }),
      world,
    ),
};

/** As on a stage that may call its own machine, where receivers of tests run. */
export const webhooksService: Opener = {
  contract: webhooks,
  open: (world) =>
    serve(
      webhooks,
      webhooksHandlers({
        webhooks: openWebhooks(world),
        log: openDeliveryLog(world),
        deliveries: openDeliveries(world),
        seal: world.seal,
        reach: { loopback: true },
      }),
      world,
    ),
};

/** With a bank in memory, which tests find by `bankOf`. */
export const paymentsService: Opener = {
  contract: payments,
  open: (world) =>
    serve(
      payments,
      paymentsHandlers(openPaymentEffects({ ...world, provider: bankOf(world), timeZone: 'Asia/Amman' })),
      world,
    ),
};

/** Fonts come from where contracts say that the build finds them. */
const printer = openPrinter((name) => readFile(join(__dirname, '../..', fontFiles[name])));

export const receiptsService: Opener = {
  contract: receipts,
  open: (world) =>
    serve(
      receipts,
      receiptsHandlers({
        receipts: openReceipts(world),
        directory: openDirectory(world),
        printer,
      }),
      world,
    ),
};

/** Its files come from where its contract says that the build finds them. */
const portalFile = (name: string): Promise<string> =>
  readFile(join(__dirname, '../..', portal.files?.[name] ?? name), 'utf8');

export const portalService: Opener = {
  contract: portal,
  open: (world) => serve(portal, portalHandlers(portalFile, '0.1.0'), world),
};

export const services: readonly Opener[] = [
  identityService,
  agenciesService,
  appointmentsService,
  billsService,
  calendarsService,
  complaintsService,
  finesService,
  notificationsService,
  paymentsService,
  receiptsService,
  settlementsService,
  taxService,
  webhooksService,
  portalService,
];
