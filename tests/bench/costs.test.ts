import { readFileSync } from 'node:fs';
import { costsFile, costsText } from '../../bench/costs/document';
import { measureAll, type Row, suites } from '../../bench/costs/measure';
import { contracts } from '../../functions/contracts';

const cases = suites.flatMap(({ contract, cases: all }) =>
  Object.entries(all).flatMap(([name, each]) =>
    each.map(({ when }) => ({ service: contract.name, name, when })),
  ),
);
const titled = cases.map((one) => ({
  ...one,
  title: [one.service, one.name, one.when].filter(Boolean).join(' '),
}));

describe('what requests cost', () => {
  let rows: readonly Row[] = [];
  const rowOf = ({ service, name, when }: (typeof cases)[number]): Row => {
    const found = rows.find((row) => row.service === service && row.name === name && row.when === when);
    if (!found) throw new Error(`${service}.${name} was not measured`);
    return found;
  };

  beforeAll(async () => {
    rows = await measureAll();
  }, 600_000);

  it('is measured for every route of every service', () => {
    const routes = contracts.flatMap(({ name, routes: all }) =>
      Object.keys(all).map((route) => `${name}.${route}`),
    );
    const measured = new Set(rows.map(({ service, name }) => `${service}.${name}`));
    expect(routes.filter((route) => !measured.has(route))).toEqual([]);
  });

  it.each(titled)('takes what it may take, and no more: $title', (one) => {
    const { cost, budget } = rowOf(one);
    const { roundTrips: trips, reads, writes } = cost;
    expect({ trips, reads, writes }).toEqual(budget);
  });

  it.each(titled)('is the least, or says why not: $title', (one) => {
    const { cost, least, because } = rowOf(one);
    const more = cost.reads > least.reads || cost.writes > least.writes || cost.roundTrips > 1;
    expect(because.length > 0).toBe(more);
    expect(cost.reads).toBeGreaterThanOrEqual(least.reads);
    expect(cost.writes).toBeGreaterThanOrEqual(least.writes);
  });

  it('is what docs/costs.md says: npm run bench -- costs', () => {
    expect(costsText(rows)).toBe(readFileSync(costsFile, 'utf8'));
  });
});

/** Requests that take more than one round trip, and why there is no way around it. */
const slower = {
  'appointments.checkInByCode ': 'asRead',
  'appointments.checkIn ': 'asRead',
  'appointments.completeAppointment ': 'asRead',
  'appointments.listConsultationMessages 20 of 25': 'threads',
  'appointments.listConsultationMessagesForAgency 20 of 25': 'threads',
  'appointments.postConsultationMessage ': 'asked',
  'appointments.postConsultationMessageForAgency ': 'asked',
  'appointments.missAppointment ': 'asRead',
  'appointments.rescheduleAppointment on its day': 'asRead',
  'appointments.callOffAppointment ': 'asRead',
  'appointments.getDaySheet of four people': 'listed',
  'appointments.getPlaceSheet of two counters and four people': 'listed',
  'appointments.blockResource for three hours': 'begunFirst',
  'appointments.liftBlock ': 'begunFirst',
  'appointments.findSlots at one counter within ninety days, 20 times': 'hinted',
  'appointments.findSlots the first free of 100 offices in 90 days, when nobody has booked anything':
    'hinted',
  'appointments.findSlots the same after 18,000 bookings, which leave one day at one office, by a function that has just started':
    'learnt',
  'appointments.findSlots the same by a function that knows the offices': 'hinted',
  'appointments.bookAppointment at a place, with whichever of two counters is free': 'rooms',
  'appointments.bookAppointment over a hold that has lapsed': 'overtaken',
  'appointments.confirmAppointment ': 'asRead',
  'appointments.rotateCalendarFeed for the first time': 'begun',
  'appointments.readCalendarFeed with an appointment that is held': 'lapsing',
  'appointments.searchFhirAppointments ': 'listed',
  'appointments.createFhirAppointment without one': 'unkeyed',
  'appointments.updateFhirAppointment to confirm it': 'compared',
  'appointments.updateFhirAppointment to move it to another day': 'compared',
  'appointments.moveAppointment to another day': 'asRead',
  'appointments.cancelAppointment ': 'asRead',
  'appointments.cancelAppointment that is held and not paid': 'asRead',
  'appointments.acceptOffer ': 'asRead',
  'appointments.acceptOffer in place of an appointment': 'asRead',
  'appointments.leaveWaitingList ': 'asRead',
  'appointments.joinWaitingList for an earlier appointment than one has': 'instead',
  'appointments.putScheduleExceptions ': 'learnt',
  'appointments.putResource ': 'fitting',
  'tax.assess ': 'registered',
  'tax.decideObjection that upholds it in part': 'both',
  'tax.askForClearance of a taxpayer with five assessments': 'unrepeated',
  'tax.declare ': 'registered',
  'tax.declare that amends another': 'registered',
  'tax.listOwnThings ': 'payers',
  'tax.getAgencyStatement of a thing with five assessments': 'scattered',
  'tax.getStatement of five assessments': 'payers',
  'tax.importAssessments of 20': 'registered',
  'tax.objectTo ': 'both',
  'tax.putThing ': 'registered',
  'tax.reviseAssessment ': 'carried',
  'tax.withdrawObjection ': 'both',
  'bills.listBills of one payer, with a bill': 'held',
  'bills.reissueBill ': 'carried',
  'bills.claimPayer ': 'noted',
  'bills.dropPayer ': 'noted',
  'bills.claimCode for the first time': 'noted',
  'bills.releasePayer ': 'noted',
  'payments.createPayment for one bill': 'opened',
  'payments.cancelPayment ': 'fresh',
  'payments.listRefunds ': 'theirs',
  'payments.refundPayment that waits for approval': 'agree',
  'payments.listRefundsOfPayment ': 'theirs',
  'payments.approveRefund ': 'agree',
  'payments.rejectRefund ': 'agree',
  'payments.replaceRefundPolicy for the first time': 'begun',
  'payments.receiveCallback of a payment that is paid: one bill of one head': 'fresh',
  'payments.receiveCallback of what is known': 'fresh',
  'payments.receiveCallback of a refund: the provider is asked, and it is paid out': 'fresh',
  'webhooks.rotateSecret ': 'versioned',
  'webhooks.testWebhook ': 'rememberedFirst',
  'webhooks.listDeliveries of which there are none': 'answered',
  'identity.editMe for the first time': 'begun',
  'agencies.registerAgency ': 'settled',
  'agencies.editAgency whose tier changes': 'settled',
  'agencies.rotateKey ': 'line',
  'agencies.rotateKey that replaced another': 'predecessor',
  'complaints.previewDue by a function that has just started': 'learnt',
  'complaints.fileComplaint that is timed on a calendar, with a function that has just started': 'learnt',
  'complaints.fileComplaint with a function that has just started': 'learnt',
  'complaints.listOpen311Updates of 25 that changed in the last day': 'whole',
  'complaints.requestOpen311Service ': 'keyed',
  'fines.issueFine by a function that has just started': 'learnt',
  'fines.listFines of 3, of one payer': 'payers',
  'fines.getFine ': 'named',
  'fines.contestFine ': 'named',
  'fines.answerAgency ': 'holding',
  'fines.withdrawContest ': 'named',
  'fines.upholdFine ': 'named',
  'fines.reduceFine ': 'named',
  'fines.cancelFine ': 'named',
  'fines.showContest ': 'contested',
  'fines.showPaperToAgency ': 'contested',
  'fines.askForPaper ': 'holding',
  'notifications.listInbox of 20 messages': 'counted',
  'notifications.markRead ': 'agree',
  'notifications.replacePreferences for the first time': 'begun',
};

it('takes one round trip at the most, but for a few requests that are known', () => {
  const all = suites.flatMap(({ contract, cases: own }) =>
    Object.entries(own).flatMap(([name, each]) =>
      each.map((one) => ({ title: `${contract.name}.${name} ${one.when ?? ''}`, ...one })),
    ),
  );
  const more = all.filter(({ budget }) => budget.trips > 1);
  expect(more.map(({ title }) => title).sort()).toEqual(Object.keys(slower).sort());
  for (const { title, because } of more) expect(because).toContain(slower[title as keyof typeof slower]);
});
