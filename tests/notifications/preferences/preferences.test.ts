import type { QuietHours } from '../../../functions/blocks/people/preferences';
import { endOfQuietHours } from '../../../functions/blocks/people/quiet-hours';
import { contract } from '../../../functions/notifications/contract';
import { wants } from '../../../functions/notifications/preferences/preferences';
import { kinds, templateOf } from '../../../functions/notifications/templates/template';
import { citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { notificationsService } from '../../support/services';

const portal = usePortal(notificationsService);
const client = () => portal().client(contract);
const amina = citizen('amina');

const chosen = {
  language: 'fa',
  channels: [
    { kind: 'complaint.assigned', email: true },
    { kind: 'complaint.resolved', email: false },
  ],
  quietHours: { timeZone: 'Asia/Tehran', from: '22:00', until: '07:00', days: ['friday'] },
  remindBefore: [2_880, 60],
} as const;
const body = structuredClone(chosen) as never;

describe('preferences', () => {
  it('are those of the templates until somebody chooses', async () => {
    const { body: shown } = await client().showPreferences({ caller: citizen('nobody') });
    expect(shown).toMatchObject({ language: null, quietHours: null, remindBefore: null });
    expect(shown.channels.map(({ kind, email }) => [kind, email])).toEqual(
      kinds.map((kind) => [kind, templateOf(kind)?.email]),
    );
    expect(shown.channels.every(({ inbox }) => inbox)).toBe(true);
  });

  it('are kept as chosen, and name the kinds in the language of the request', async () => {
    await client().replacePreferences({ caller: amina, body });
    const { body: shown } = await client().showPreferences({
      caller: amina,
      headers: { 'accept-language': 'ar' },
    });
    const { quietHours, remindBefore } = chosen;
    expect(shown).toMatchObject({ language: 'fa', quietHours, remindBefore });
    const email = Object.fromEntries(shown.channels.map((each) => [each.kind, each.email]));
    expect(email).toMatchObject({
      'complaint.assigned': true,
      'complaint.resolved': false,
      'complaint.asked': true,
    });
    expect(shown.channels.find(({ kind }) => kind === 'complaint.asked')?.name).toBe(
      'سؤال من الجهة بشأن شكواي',
    );
  });

  it('are replaced as a whole', async () => {
    await client().replacePreferences({ caller: amina, body });
    await client().replacePreferences({ caller: amina, body: {} });
    const { body: shown } = await client().showPreferences({ caller: amina });
    expect(shown).toMatchObject({ language: null, quietHours: null, remindBefore: null });
    expect(shown.channels.find(({ kind }) => kind === 'complaint.resolved')?.email).toBe(true);
  });

  it('are not replaced by a repeat, and refuse another request with its key', async () => {
    const first = { caller: amina, body, idempotencyKey: 'choice' };
    await client().replacePreferences(first);
    await client().replacePreferences({ caller: amina, body: {} });
    await client().replacePreferences(first);
    expect((await client().showPreferences({ caller: amina })).body.language).toBeNull();
    const { problem } = await client().replacePreferences({ ...first, body: {} });
    expect(problem.code).toBe('idempotency-key-reused');
  });

  it.each([
    ['a time zone that is none', { quietHours: { ...chosen.quietHours, timeZone: 'Mars/Olympus' } }],
    ['a time that is none', { quietHours: { ...chosen.quietHours, from: '24:30' } }],
    ['a night without end', { quietHours: { ...chosen.quietHours, until: '22:00' } }],
    [
      'no day left',
      {
        quietHours: {
          ...chosen.quietHours,
          days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        },
      },
    ],
    ['a kind that is none', { channels: [{ kind: 'complaint.sung', email: true }] }],
    ['a language that is none', { language: 'xx' }],
    ['a reminder more than a week before', { remindBefore: [10_081] }],
    ['too many reminders', { remindBefore: [10, 20, 30, 40, 50, 60] }],
  ])('refuse %s', async (_, wrong) => {
    const { problem } = await client().replacePreferences({ caller: amina, body: wrong as never });
    expect(problem.code).toBe('invalid-request');
  });
});

describe('whether a kind comes by e-mail', () => {
  const none = { language: null, email: {}, sms: {}, push: {}, quietHours: null };
  it('is what was chosen, or else what the template says, or else no', () => {
    expect(wants('email', { ...none, email: { 'complaint.assigned': true } }, 'complaint.assigned')).toBe(
      true,
    );
    expect(wants('email', none, 'complaint.assigned')).toBe(false);
    expect(wants('email', none, 'complaint.asked')).toBe(true);
    expect(wants('email', none, 'weather.fair')).toBe(false);
  });
});

describe('quiet hours', () => {
  const night: QuietHours = { timeZone: 'Asia/Amman', from: '22:00', until: '07:00', days: [] };
  const noon: QuietHours = { timeZone: 'Europe/Berlin', from: '12:00', until: '14:30', days: [] };
  const berlin: QuietHours = { timeZone: 'Europe/Berlin', from: '21:00', until: '02:30', days: [] };
  const weekend: QuietHours = {
    timeZone: 'Asia/Riyadh',
    from: '23:00',
    until: '06:30',
    days: ['friday', 'saturday'],
  };

  it.each<[string, QuietHours | null, string, string]>([
    ['none', null, '2026-03-02T23:00:00Z', '2026-03-02T23:00:00Z'],
    ['before them', night, '2026-03-02T21:59:59.999+03:00', '2026-03-02T21:59:59.999+03:00'],
    ['at their beginning', night, '2026-03-02T22:00:00+03:00', '2026-03-03T07:00:00+03:00'],
    ['before midnight', night, '2026-03-02T23:30:00+03:00', '2026-03-03T07:00:00+03:00'],
    ['after midnight', night, '2026-03-03T03:00:00+03:00', '2026-03-03T07:00:00+03:00'],
    ['at their end', night, '2026-03-03T07:00:00+03:00', '2026-03-03T07:00:00+03:00'],
    ['at noon', noon, '2026-03-02T12:15:00+01:00', '2026-03-02T14:30:00+01:00'],
    ['in the night outside of noon', noon, '2026-03-02T02:00:00+01:00', '2026-03-02T02:00:00+01:00'],
    ['of a Thursday before the weekend', weekend, '2026-03-05T23:30:00+03:00', '2026-03-08T06:30:00+03:00'],
    ['at noon of a quiet Friday', weekend, '2026-03-06T12:00:00+03:00', '2026-03-08T06:30:00+03:00'],
    // 02:30 does not exist on this morning: clocks go from 02:00 to 03:00.
    ['when clocks go forward', berlin, '2026-03-28T23:00:00+01:00', '2026-03-29T03:00:00+02:00'],
    // 02:30 comes twice on this morning; the first is meant.
    ['when clocks go back', berlin, '2026-10-24T23:00:00+02:00', '2026-10-25T02:30:00+02:00'],
  ])('%s', (_, quietHours, now, expected) => {
    const preferences = { language: null, email: {}, quietHours };
    const loud = endOfQuietHours(preferences, Date.parse(now));
    expect(new Date(loud).toISOString()).toBe(new Date(expected).toISOString());
  });
});
