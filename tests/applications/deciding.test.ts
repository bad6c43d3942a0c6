import { eventsOf } from '../../functions/applications/cases/events';
import { applicationKey } from '../../functions/applications/cases/keys';
import { shortReferenceOf } from '../../functions/blocks/references/reference';
import { contract as calendars } from '../../functions/calendars/contract';
import { officeHours, staff } from '../complaints/timed';
import { usePortal } from '../support/portal';
import { noteReference } from '../support/references';
import { applicationsService, calendarsService, catalogueService } from '../support/services';
import {
  bare,
  billIn,
  bring,
  deciding,
  drafted,
  free,
  handIn,
  newCase,
  payFee,
  somebody,
  stored,
  submitted,
  sweep,
} from './world';

const portal = usePortal(applicationsService, calendarsService, catalogueService);
const days = (count: number): number => count * 86_400_000;
const at = (applicationId: string) => ({ params: { applicationId } });
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('a fee', () => {
  const priced = { ...bare, fee: { currency: 'JOD', amount: 20_000, refundedOnRefusal: true } };

  it('is charged once for ever, and brings the application to its agency when it is paid', async () => {
    const one = await newCase(portal(), priced);
    const { caller, ref } = somebody();
    const id = await drafted(one, caller, {});
    const [first, second] = await Promise.all([
      handIn(portal(), one, caller, id),
      handIn(portal(), one, caller, id),
    ]);
    expect(first.text).toBe(second.text);
    expect(first.body).toMatchObject({ status: 'awaiting-payment', dueAt: null, fee: { amount: 20_000 } });
    const billId = first.body.fee?.billId ?? '';
    expect(await billIn(portal(), billId)).toMatchObject({ payer: ref, state: 'open', kind: 'fee' });
    const unseen = await one.api.showApplicationToAgency({ ...one.by, ...at(id) });
    expect(unseen.status).toBe(404);
    portal().clock.advance(days(1));
    await payFee(portal(), id);
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body).toMatchObject({
      status: 'in-review',
      dueAt: '2026-03-04T01:00:00.000Z',
      fee: { billId },
    });
    await one.api.askApplicant({ ...one.by, ...at(id), body: { text: 'When?' } });
    await one.api.answerQuestions({ caller, ...at(id), body: { text: 'On Monday.' } });
    const bill = await billIn(portal(), billId);
    expect([bill.state, (await stored(portal(), id)).fee?.billId]).toEqual(['paid', billId]);
    await one.api.refuseApplication({
      ...one.by,
      ...at(id),
      body: { text: 'No stall.', appeal: 'At court.' },
    });
    const refused = await stored(portal(), id);
    expect(refused.fee?.paymentId).toBe(bill.settled[0]?.paymentId);
    const before = { ...refused, order: refused.order.slice(0, -1), version: refused.version - 1 };
    const due = eventsOf(before as never, refused as never).filter(({ type }) => type.endsWith('refund-due'));
    expect(due).toMatchObject([
      {
        audience: { agencies: [one.agencyId] },
        data: { billId, amount: 20_000, rule: 'application_refused', officers: { officer: 'S. Khoury' } },
      },
    ]);
  });

  it('that nobody pays is cancelled when the application lapses or is withdrawn', async () => {
    const one = await newCase(portal(), priced);
    const [{ caller }, other] = [somebody(), somebody()];
    const [lapsing, withdrawn] = [await drafted(one, caller, {}), await drafted(one, other.caller, {})];
    await handIn(portal(), one, caller, lapsing);
    await handIn(portal(), one, other.caller, withdrawn);
    expect(
      (await one.api.withdrawApplication({ caller: other.caller, ...at(withdrawn), body: {} })).status,
    ).toBe(200);
    portal().clock.advance(days(16));
    await sweep(portal());
    for (const [id, status] of [
      [lapsing, 'lapsed'],
      [withdrawn, 'withdrawn'],
    ] as const) {
      const { card, fee } = await stored(portal(), id);
      expect([card.status, (await billIn(portal(), fee?.billId ?? '')).state]).toEqual([status, 'cancelled']);
    }
  });
});

describe('an agency', () => {
  it('has what is due first in front, and finds it by unit, officer, text, time and reference', async () => {
    const one = await newCase(portal(), { ...bare, form: free.form, workflow: { unit: 'Markets' } });
    const people = [somebody(), somebody(), somebody()];
    const ids: string[] = [];
    for (const [index, { caller }] of people.entries()) {
      ids.push(
        await submitted(portal(), one, caller, {
          form: { 'trade-name': ['Books', 'Lamps', 'Maps'][index], kind: 'books' },
        }),
      );
      portal().clock.advance(3_600_000);
    }
    const list = async (query: object) =>
      (await one.api.listApplicationQueue({ ...one.by, query: query as never })).body.items.map(
        ({ id }) => id,
      );
    expect(await list({})).toEqual(ids);
    expect(await list({ unit: 'Markets', text: 'LAMP' })).toEqual([ids[1]]);
    await one.api.askApplicant({ ...one.by, ...at(ids[0] ?? ''), body: { text: 'Which?' } });
    expect(await list({})).toEqual([ids[1], ids[2], ids[0]]);
    portal().clock.advance(38.5 * 3_600_000);
    expect(await list({ overdue: 'true' })).toEqual([ids[1]]);
    const claims = await Promise.all(
      ['S. Khoury', 'R. Nasser'].map((officer) =>
        one.api.claimApplication({ ...one.by, officers: deciding(officer), ...at(ids[2] ?? '') }),
      ),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { officer = '' } = (await stored(portal(), ids[2] ?? '')).card.assignment;
    expect(await list({ officer })).toEqual([ids[2]]);
    await noteReference(portal(), 'application', applicationKey(ids[1] ?? ''));
    const query = { reference: shortReferenceOf('application', ids[1] ?? '') };
    expect(await list(query)).toEqual([ids[1]]);
    const own = await one.api.listApplications({ caller: people[1]?.caller ?? null, query } as never);
    expect(own.body.items.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('has its time on the working hours of a calendar', async () => {
    const calendarId = 'permits-office';
    const body = { id: calendarId, ...officeHours };
    await portal().client(calendars).createCalendar({ caller: staff, body });
    const one = await newCase(portal(), { ...bare, serviceLevel: { hours: 8, calendarId } });
    const id = await submitted(portal(), one, somebody().caller);
    const { card } = await stored(portal(), id);
    expect(Date.parse(card.dueAt ?? '') - portal().clock()).toBeGreaterThan(8 * 3_600_000);
  });

  it('asks, and its clock stands still until the applicant has done again what was sent back', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller);
    await bring(portal(), caller, id);
    await handIn(portal(), one, caller, id);
    portal().clock.advance(10 * 3_600_000);
    const body = { text: 'The name is another.', fields: ['/form/trade-name'] };
    expect((await one.api.askApplicant({ ...one.by, ...at(id), body })).body.status).toBe(
      'awaiting-applicant',
    );
    const waiting = await one.api.getApplication({ caller, ...at(id) });
    expect(waiting.body).toMatchObject({ dueAt: null, asked: body, awaited: { from: 'me', task: 'answer' } });
    portal().clock.advance(days(3));
    const answer = (form: object) => one.api.answerQuestions({ caller, ...at(id), body: { form } as never });
    expect((await answer({ kind: 'food' })).problem).toMatchObject({ code: 'not-asked' });
    expect((await answer({ 'trade-name': 7 })).problem).toMatchObject({ code: 'incomplete' });
    expect((await answer({ 'trade-name': 'Maps' })).body.status).toBe('in-review');
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body).toMatchObject({
      dueAt: '2026-03-06T01:00:00.000Z',
      form: { 'trade-name': 'Maps' },
      asked: null,
    });
  });

  it('decides with as many officers as the service says', async () => {
    const one = await newCase(portal(), { ...bare, workflow: { officers: 2 } });
    const id = await submitted(portal(), one, somebody().caller);
    const approve = (...officers: [string, string?]) =>
      one.api.approveApplication({ ...one.by, officers: deciding(...officers), ...at(id), body: {} });
    expect((await approve('S. Khoury')).problem).toMatchObject({ status: 403, code: 'two-officers-decide' });
    expect((await approve('S. Khoury', 's.  khoury')).problem).toMatchObject({ code: 'same-officer' });
    const done = await approve('S. Khoury', 'R. Nasser');
    expect(done.body).toMatchObject({
      status: 'approved',
      officers: { officer: 'S. Khoury', second: 'R. Nasser' },
    });
    const closed = await one.api.listApplicationQueue({ ...one.by, query: { status: 'closed' } });
    expect(closed.body.items.map((each) => each.id)).toEqual([id]);
  });

  it('approves nothing before the opinions that the service asks for are in', async () => {
    const opinions = [{ code: 'fire', names: { en: 'Fire', ar: 'حريق', fa: 'آتش' }, days: 10 }];
    const one = await newCase(portal(), { ...bare, workflow: { opinions } });
    const id = await submitted(portal(), one, somebody().caller);
    const approved = await one.api.approveApplication({ ...one.by, ...at(id), body: {} });
    expect(approved.problem).toMatchObject({ status: 409, code: 'opinions-missing', opinions: ['fire'] });
  });

  it('decides many at once, and each has a result of its own', async () => {
    const one = await newCase(portal(), bare);
    const [ready, draft] = [
      await submitted(portal(), one, somebody().caller),
      await drafted(one, somebody().caller, {}),
    ];
    const what = { action: 'approve', text: 'Granted.' } as const;
    const reply = await one.api.actOnApplications({
      ...one.by,
      body: { applicationIds: [ready, draft], what },
    });
    expect(reply.body.items).toMatchObject([
      { result: 'done', entry: { status: 'approved', officers: { officer: 'S. Khoury' } } },
      { result: 'refused', code: 'application-not-found' },
    ]);
  });

  it('is reminded before the time is over, and what is overdue is escalated once', async () => {
    const one = await newCase(portal(), bare);
    const id = await submitted(portal(), one, somebody().caller);
    portal().clock.advance(33 * 3_600_000);
    await sweep(portal());
    portal().clock.advance(8 * 3_600_000);
    await sweep(portal());
    await sweep(portal());
    const { order, entries, card } = await stored(portal(), id);
    const done = order.map((each) => entries[each]?.action);
    expect(done).toEqual(['begin', 'submit', 'remind', 'escalate']);
    expect(card.level).toBe(1);
  });
});
