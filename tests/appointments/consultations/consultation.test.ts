import { attachesToMessage, messageKey } from '../../../functions/appointments/consultations/consultation';
import { eventsOf } from '../../../functions/appointments/consultations/events';
import { fileKey } from '../../../functions/blocks/attachments/keys';
import { settleUpload } from '../../../functions/blocks/attachments/upload';
import { accessLogOf } from '../../../functions/blocks/people/access-log';
import { eventsIn } from '../../../functions/kernel/events/event';
import { page, read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { write } from '../../../functions/kernel/table/write';
import { readCalendar } from '../../blocks/icalendar/read-calendar';
import { agency, anyone } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, openCase, type Somebody, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const minute = 60_000;
const day = 1_440 * minute;
const announced = { mediaType: 'image/jpeg', bytes: 4321 } as const;

/** Lena with a video consultation at nine on Monday in Amman. */
const openLena = async (type: object = {}) => {
  const office = await openCase(portal(), { type: { mode: 'video', ...type } });
  const lena = somebody();
  const appointmentId = (await office.ask(lena)).body.id;
  return { ...office, lena, caller: lena.caller, params: { appointmentId } };
};
type Lena = Awaited<ReturnType<typeof openLena>>;

const reads = async ({ lena }: { readonly lena: Somebody }) => {
  const { items } = await page<Item>(portal().table, {
    ...{ ranges: [{ partition: accessLogOf(lena.ref) }], order: 'ascending', limit: 50 },
  });
  return items.map(({ subject, officer }) => [(subject as { readonly type: string }).type, officer]);
};

describe('what both sides write', () => {
  const write1 = ({ api, caller, params }: Lena, text: string, idempotencyKey?: string) =>
    api.postConsultationMessage({
      caller,
      params,
      body: { text },
      ...(idempotencyKey && { idempotencyKey }),
    });
  const answer = ({ api, officer, params }: Lena, text: string) =>
    api.postConsultationMessageForAgency({ caller: officer, params, body: { text } });

  it('is seen by both sides, the latest first, with its author', async () => {
    const lena = await openLena();
    const first = (await write1(lena, 'Since Friday.')).body;
    expect(first).toMatchObject({ by: 'citizen', officer: null, text: 'Since Friday.' });
    portal().clock.advance(minute);
    expect((await answer(lena, 'Is it better?')).body).toMatchObject({
      by: 'agency',
      officer: 'Layla Haddad',
    });
    const { api, caller, officer, params } = lena;
    const own = (await api.listConsultationMessages({ caller, params })).body;
    expect(own.items.map(({ text }) => text)).toEqual(['Is it better?', 'Since Friday.']);
    expect(await reads(lena)).toEqual([]);
    const theirs = (await api.listConsultationMessagesForAgency({ caller: officer, params })).body;
    expect(theirs).toEqual(own);
    expect(await reads(lena)).toEqual([['consultation-messages', 'Layla Haddad']]);
  });

  it('is nobody else’s, and a repeat writes it once', async () => {
    const lena = await openLena();
    const first = await write1(lena, 'Since Friday.', 'once');
    portal().clock.advance(minute);
    expect((await write1(lena, 'Since Friday.', 'once')).text).toBe(first.text);
    expect((await write1(lena, 'Since Sunday.', 'once')).problem.code).toBe('idempotency-key-reused');
    const { api, params } = lena;
    const [omar, stranger] = [somebody(), agency('f'.repeat(24), 'appointments:read', 'appointments:write')];
    const refused = [
      await api.listConsultationMessages({ caller: omar.caller, params }),
      await api.postConsultationMessage({ caller: omar.caller, params, body: { text: 'x' } }),
      await api.getConsultationVideo({ caller: omar.caller, params }),
      await api.listConsultationMessagesForAgency({ caller: stranger, params }),
      await api.postConsultationMessageForAgency({ caller: stranger, params, body: { text: 'x' } }),
      await api.getConsultationVideoForAgency({ caller: stranger, params }),
    ];
    expect(refused.map(({ problem }) => problem.code)).toEqual(Array(6).fill('booking-not-found'));
    expect(await reads(lena)).toEqual([]);
    const { items } = (await api.listConsultationMessages({ caller: lena.caller, params })).body;
    expect(items).toHaveLength(1);
  });

  it('comes in pages', async () => {
    const lena = await openLena();
    for (let count = 0; count < 5; count += 1) {
      await write1(lena, `No ${count}`);
      portal().clock.advance(1000);
    }
    const { api, caller, params } = lena;
    const list = (cursor?: string) =>
      api.listConsultationMessages({ caller, params, query: { limit: '3', ...(cursor ? { cursor } : {}) } });
    const one = (await list()).body;
    const two = (await list(one.next)).body;
    expect([one.items, two.items].map((items) => items.map(({ text }) => text))).toEqual([
      ['No 4', 'No 3', 'No 2'],
      ['No 1', 'No 0'],
    ]);
    expect(two.next).toBeUndefined();
  });

  it('is written from when it is sure until a month after it, and of no other appointments', async () => {
    const held = await openLena({ mostActive: 2 });
    const hold = (await held.ask(held.lena, { start: at('10:00'), hold: true })).body.id;
    const other = { ...held, params: { appointmentId: hold } };
    expect((await write1(other, 'x')).problem.code).toBe('consultation-closed');
    const walk = await openLena({ mode: 'in-person' });
    expect((await write1(walk, 'x')).problem.code).toBe('not-a-consultation');
    expect((await walk.api.getConsultationVideo(walk)).problem.code).toBe('not-a-consultation');
    portal().clock.set('2026-04-01T06:20:00.000Z');
    expect((await write1(held, 'Still.', 'late')).status).toBe(201);
    portal().clock.advance(minute);
    expect((await write1(held, 'x')).problem.code).toBe('consultation-closed');
    // A repeat is answered as before, and earlier messages stay readable.
    expect((await write1(held, 'Still.', 'late')).status).toBe(201);
    const { api, caller, params } = held;
    expect((await api.listConsultationMessages({ caller, params })).body.items).toHaveLength(1);
  });

  it('is announced to the other side, without its text', async () => {
    const lena = await openLena();
    const told = async (id: string) => {
      const after = (await read(portal().table, messageKey(id))) as unknown as Item;
      const [event] = eventsIn(eventsOf, { before: undefined, after });
      expect(JSON.stringify(event)).not.toContain('secret');
      return event;
    };
    const { id: ours } = (await write1(lena, 'A secret.')).body;
    expect(await told(ours)).toMatchObject({
      ...{ type: 'consultation.message', audience: { agencies: [lena.agencyId] } },
      data: { by: 'citizen', messageId: ours },
    });
    const { id: theirs } = (await answer(lena, 'A secret too.')).body;
    expect((await told(theirs))?.audience).toEqual({ people: [lena.lena.ref] });
  });

  describe('with files', () => {
    const attach = async (messageId: string, id: string) => {
      const moment = portal().clock();
      const hash = 'ab'.repeat(32);
      const file = fileKey({ kind: 'consultation-message', itemId: messageId, id }, hash);
      const outcome = { status: 'attached', hash, at: moment, file, bytes: 4000 } as const;
      await write(
        asFunction('appointments-files', portal().table),
        settleUpload({ id, ...attachesToMessage(messageId) }, outcome),
      );
    };

    it('shows them to the other side once they are attached', async () => {
      const lena = await openLena();
      const { api, caller, officer } = lena;
      const messageId = (await write1(lena, 'The X-ray.')).body.id;
      const params = { ...lena.params, consultationMessageId: messageId };
      const asked = (await api.askForConsultationFile({ caller, params, body: announced })).body;
      expect(asked.upload.fields.key).toBe(`incoming/consultation-message/${messageId}/${asked.id}`);
      const one = { ...params, consultationFileId: asked.id };
      const seen = () => api.getConsultationFileForAgency({ caller: officer, params: one });
      expect((await api.getConsultationFile({ caller, params: one })).body).toMatchObject({
        ...{ status: 'awaited', download: null },
      });
      expect((await seen()).problem.code).toBe('message-not-found');
      const listed = async () =>
        (await api.listConsultationMessagesForAgency({ caller: officer, params: lena.params })).body.items;
      expect((await listed())[0]?.attachments).toEqual([]);
      await attach(messageId, asked.id);
      expect((await seen()).body).toMatchObject({
        ...{ messageId, status: 'attached', bytes: 4000 },
        download: {
          url: expect.stringContaining(`/attached/consultation-message/${messageId}/${asked.id}/`),
        },
      });
      expect((await listed())[0]?.attachments).toHaveLength(1);
      expect((await reads(lena)).map(([type]) => type).sort()).toEqual([
        ...['consultation-file', 'consultation-messages', 'consultation-messages'],
      ]);
    });

    it('accepts them from its author only, within a day', async () => {
      const lena = await openLena();
      const { api, caller, officer } = lena;
      const messageId = (await write1(lena, 'The X-ray.')).body.id;
      const params = { ...lena.params, consultationMessageId: messageId };
      const byAgency = { caller: officer, params, body: announced };
      expect((await api.askForConsultationFileForAgency(byAgency)).problem.code).toBe('message-not-found');
      const other = { caller: somebody().caller, params, body: announced };
      expect((await api.askForConsultationFile(other)).problem.code).toBe('message-not-found');
      const theirs = (await answer(lena, 'A form.')).body.id;
      const ofTheirs = { ...lena.params, consultationMessageId: theirs };
      expect((await api.askForConsultationFileForAgency({ ...byAgency, params: ofTheirs })).status).toBe(201);
      portal().clock.advance(day + 1);
      const late = await api.askForConsultationFile({ caller, params, body: announced });
      expect(late.problem.code).toBe('message-closed');
    });
  });
});

describe('the video', () => {
  const linkOf = async ({ api, caller, params }: Lena) =>
    (await api.getConsultationVideo({ caller, params })).body;
  const open = async ({ api }: Lena, url: string, language: 'en' | 'ar' | 'fa' = 'en') => {
    const params = { ticket: url.split('/').at(-1) ?? '' };
    const { body } = await api.openConsultation({ caller: anyone, params, query: { language } });
    return /<main class="(\w+)">/.exec(body)?.[1];
  };

  it('has a link for each side, that opens around its time', async () => {
    const lena = await openLena();
    const own = await linkOf(lena);
    expect(own).toMatchObject({ from: '2026-03-02T05:45:00.000Z', until: '2026-03-02T06:50:00.000Z' });
    const { api, officer, params } = lena;
    const theirs = (await api.getConsultationVideoForAgency({ caller: officer, params })).body;
    expect(theirs.url).not.toBe(own.url);
    expect(await reads(lena)).toEqual([['consultation', 'Layla Haddad']]);
    for (const { url } of [own, theirs]) {
      portal().clock.set('2026-03-02T05:44:59.000Z');
      expect(await open(lena, url)).toBe('early');
      portal().clock.set('2026-03-02T05:45:00.000Z');
      expect(await open(lena, url, 'ar')).toBe('open');
      portal().clock.set('2026-03-02T06:50:00.000Z');
      expect(await open(lena, url, 'fa')).toBe('over');
    }
    portal().clock.advance(1);
    expect((await api.getConsultationVideo(lena)).problem.code).toBe('consultation-closed');
  });

  it('does not open by a link that is incomplete, outdated, or of a cancelled appointment', async () => {
    const lena = await openLena();
    const { url } = await linkOf(lena);
    const [id = '', , sequence = '', tag = ''] = (url.split('/').at(-1) ?? '').split('.');
    portal().clock.set('2026-03-02T04:00:00.000Z');
    for (const ticket of [`${id}.a.${sequence}.${tag}`, `${id}.c.1.${tag}`, id, '%', `${id}.c.0.`]) {
      expect(await open(lena, ticket)).toBe('unknown');
    }
    const { api, caller, params } = lena;
    portal().clock.set('2026-03-01T09:00:00.000Z');
    await api.moveAppointment({ caller, params, body: { start: at('10:00') } });
    expect(await open(lena, url)).toBe('moved');
    const { url: next } = await linkOf(lena);
    expect(next).not.toBe(url);
    expect(await open(lena, next)).toBe('early');
    await api.cancelAppointment({ caller, params });
    expect(await open(lena, next)).toBe('off');
    expect((await api.getConsultationVideo(lena)).problem.code).toBe('consultation-closed');
  });

  it("is in the calendar of who booked it, and in nobody else's", async () => {
    const lena = await openLena();
    const { url } = await linkOf(lena);
    const { api, caller, params } = lena;
    const file = (await api.getAppointmentCalendar({ caller, params })).body;
    expect(readCalendar(file).entries[0]).toMatchObject({
      ...{ conference: { url, label: 'Video consultation' }, location: 'Video consultation' },
    });
    await api.cancelAppointment({ caller, params });
    const after = (await api.getAppointmentCalendar({ caller, params })).body;
    expect(readCalendar(after).entries[0]?.conference).toBeNull();
  });
});
