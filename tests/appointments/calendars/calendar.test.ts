import { feedToken } from '../../../functions/appointments/calendars/feed';
import { contract as identity } from '../../../functions/identity/contract';
import { contract as notifications } from '../../../functions/notifications/contract';
import { readCalendar } from '../../blocks/icalendar/read-calendar';
import { anyone } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService, identityService, notificationsService } from '../../support/services';
import { at, type Case, nine, openCase, type Somebody, somebody } from '../booking-world';

const portal = usePortal(appointmentsService, identityService, notificationsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const prefer = (caller: Somebody['caller'], body: object) =>
  portal()
    .client(notifications)
    .replacePreferences({ caller, body: body as never });

const hour = 3_600_000;
const day = 24 * hour;

describe('an appointment as a file', () => {
  const fileOf = async ({ api }: Case, { caller }: Somebody, appointmentId: string, language = 'en') =>
    api.getAppointmentCalendar({
      caller,
      params: { appointmentId },
      headers: { 'accept-language': language },
    });
  const entryOf = async (...args: Parameters<typeof fileOf>) => {
    const { entries, method } = readCalendar((await fileOf(...args)).body);
    expect([entries.length, method]).toEqual([1, null]);
    return entries[0];
  };

  it('says when and where, what to bring, and asks nothing of its reader', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await office.ask(lena)).body;
    const { headers } = await fileOf(office, lena, id);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="appointment.ics"',
    });
    expect(await entryOf(office, lena, id)).toMatchObject({
      ...{ uid: `${id}@appointments.diwan`, sequence: 0, status: 'CONFIRMED', organizer: null },
      ...{ start: Date.parse(nine), end: Date.parse(at('09:20')), stamp: portal().clock() },
      summary: 'Apply for a passport',
      location: expect.stringContaining('12 Rainbow Street, Amman'),
      geo: [expect.any(Number), expect.any(Number)],
      description: expect.stringMatching(/^Before you come:\nCome ten[\s\S]*\n- Identity card\n/),
      alarms: [Date.parse(nine) - day, Date.parse(nine) - 2 * hour],
    });
    expect((await entryOf(office, lena, id, 'fa'))?.summary).toBe('درخواست گذرنامه');
  });

  it('is the same entry after it has moved, with the next number, and cancelled after that', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await office.ask(lena)).body;
    const first = await entryOf(office, lena, id);
    const params = { appointmentId: id };
    portal().clock.advance(60_000);
    await office.api.moveAppointment({ caller: lena.caller, params, body: { start: at('10:00') } });
    const moved = await entryOf(office, lena, id);
    expect(moved).toMatchObject({ uid: first?.uid, sequence: 1, start: Date.parse(at('10:00')) });
    expect(moved?.changed).toBe(portal().clock());
    await office.api.cancelAppointment({ caller: lena.caller, params });
    expect(await entryOf(office, lena, id)).toMatchObject({
      ...{ uid: first?.uid, sequence: 2, status: 'CANCELLED', alarms: [] },
    });
  });

  it('is tentative while it is held, and over when the hold is', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await office.ask(lena, { hold: true })).body;
    expect((await entryOf(office, lena, id))?.status).toBe('TENTATIVE');
    portal().clock.advance(11 * 60_000);
    expect((await entryOf(office, lena, id))?.status).toBe('CANCELLED');
  });

  it("rings as long before as the person prefers, and is nobody else's", async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await office.ask(lena)).body;
    await prefer(lena.caller, { remindBefore: [30] });
    expect((await entryOf(office, lena, id))?.alarms).toEqual([Date.parse(nine) - hour / 2]);
    await prefer(lena.caller, { remindBefore: [] });
    expect((await entryOf(office, lena, id))?.alarms).toEqual([]);
    expect((await fileOf(office, somebody(), id)).problem.code).toBe('booking-not-found');
  });
});

describe('a feed', () => {
  const addressOf = async ({ api }: Case, { caller }: Somebody) =>
    (await api.showCalendarFeed({ caller })).body.url;
  const rotated = async ({ api }: Case, { caller }: Somebody, idempotencyKey?: string): Promise<string> => {
    const { url } = (await api.rotateCalendarFeed({ caller, ...(idempotencyKey ? { idempotencyKey } : {}) }))
      .body;
    return url ?? '';
  };
  const ask = ({ api }: Case, url: string, headers: Record<string, string> = {}) =>
    api.readCalendarFeed({ caller: anyone, params: { calendarFile: url.split('/').at(-1) ?? '' }, headers });
  const entriesOf = async (office: Case, url: string) => readCalendar((await ask(office, url)).body).entries;

  it('is given out, replaced and taken back by its person', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    expect(await addressOf(office, lena)).toBeNull();
    const first = await rotated(office, lena, 'first');
    expect(first).toMatch(/^https:\/\/[^/]+(\/\w+)?\/calendars\/[0-9a-v]{40}\.ics$/);
    expect(await addressOf(office, lena)).toBe(first);
    expect((await ask(office, first)).status).toBe(200);
    const second = await rotated(office, lena);
    expect(second).not.toBe(first);
    expect((await ask(office, first)).problem.code).toBe('calendar-not-found');
    expect((await ask(office, second)).status).toBe(200);
    // A repeat is answered as before, and changes nothing.
    expect(await rotated(office, lena, 'first')).toBe(first);
    expect(await addressOf(office, lena)).toBe(second);
    await office.api.revokeCalendarFeed({ caller: lena.caller });
    expect((await ask(office, second)).problem.status).toBe(404);
    expect(await addressOf(office, lena)).toBeNull();
    const third = await rotated(office, lena);
    expect([first, second]).not.toContain(third);
    expect((await ask(office, third)).status).toBe(200);
  });

  it('opens to nothing but its secret', async () => {
    const office = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const { id } = (await office.ask(lena)).body;
    const url = await rotated(office, lena);
    const token = url.slice(-36, -4);
    const changed = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    const others = [
      `${changed}.ics`,
      `${id}.ics`,
      '.ics',
      '%00.ics',
      `${feedToken(portal().ids, omar.ref, 'guessed')}.ics`,
      `${feedToken(portal().ids, lena.ref, '1')}.ics`,
    ];
    for (const other of others) expect((await ask(office, `/${other}`)).problem.status).toBe(404);
    expect((await ask(office, `/${token}`)).problem.status).toBe(400);
  });

  it('shows upcoming and recent appointments in their current state', async () => {
    const office = await openCase(portal(), { type: { mostActive: 4 } });
    const [lena, omar] = [somebody(), somebody()];
    const book = async (who: Somebody, more: object) => (await office.ask(who, more)).body.id;
    const kept = await book(lena, { start: at('10:00') });
    const cancelled = await book(lena, {});
    const held = await book(lena, { start: at('11:00'), hold: true });
    await book(omar, { start: at('09:30') });
    await office.api.cancelAppointment({ caller: lena.caller, params: { appointmentId: cancelled } });
    const url = await rotated(office, lena);
    const seen = async () =>
      (await entriesOf(office, url)).map(({ uid, status }) => [uid.split('@')[0], status]);
    expect(await seen()).toEqual([
      [cancelled, 'CANCELLED'],
      [kept, 'CONFIRMED'],
      [held, 'TENTATIVE'],
    ]);
    portal().clock.advance(11 * 60_000);
    expect((await seen())[2]).toEqual([held, 'CANCELLED']);
    portal().clock.set('2026-03-31T00:00:00.000Z');
    expect(await seen()).toHaveLength(3);
    portal().clock.set('2026-04-02T00:00:00.000Z');
    expect(await seen()).toEqual([]);
  });

  it('is not sent again to a client that has it, until something has changed', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await office.ask(lena)).body;
    const url = await rotated(office, lena);
    const first = await ask(office, url);
    expect(first.headers['cache-control']).toBe('private, max-age=900');
    const known = { 'if-none-match': first.headers.etag ?? '' };
    portal().clock.advance(hour);
    expect((await ask(office, url, known)).status).toBe(304);
    await office.api.cancelAppointment({ caller: lena.caller, params: { appointmentId: id } });
    const changed = await ask(office, url, known);
    expect(changed.status).toBe(200);
    expect(readCalendar(changed.body).entries[0]?.status).toBe('CANCELLED');
  });

  it('is in the language that its person prefers, or else of their profile', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    await office.ask(lena);
    const url = await rotated(office, lena);
    const named = async () => {
      const { name, entries } = readCalendar((await ask(office, url, { 'accept-language': 'en' })).body);
      return [name, entries[0]?.summary];
    };
    expect(await named()).toEqual(['My appointments', 'Apply for a passport']);
    await portal()
      .client(identity)
      .editMe({ caller: lena.caller, body: { language: 'ar' } as never });
    expect(await named()).toEqual(['مواعيدي', 'طلب جواز سفر']);
    await prefer(lena.caller, { language: 'fa' });
    expect(await named()).toEqual(['نوبت‌های من', 'درخواست گذرنامه']);
  });
});
