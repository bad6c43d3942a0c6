import { residenceKey } from '../../../functions/blocks/areas/residence';
import { linkKey, payerKey } from '../../../functions/blocks/billing/payer';
import { mandateKey, mandatesHeldBy, mandatesOf } from '../../../functions/blocks/mandates/mandate';
import { personKey } from '../../../functions/blocks/people/person';
import { preferencesKey } from '../../../functions/blocks/people/preferences';
import { receiptsOf } from '../../../functions/blocks/receipts/keys';
import { devicesKey, sessionsOf } from '../../../functions/blocks/sessions/session';
import { recoveryKey } from '../../../functions/identity/recoveries/recovery';
import { standingKey } from '../../../functions/kernel/standing/standing';
import type { Item } from '../../../functions/kernel/table/rule';
import { type Key, key } from '../../../functions/kernel/table/table';
import { consentKey } from '../../../functions/my-data/consents/consent';
import { correctionKey, turnKey } from '../../../functions/my-data/corrections/correction';
import { exportKey } from '../../../functions/my-data/exports/job';

/*
 * One item of each kind that services hold of a person, as they lie in the table, with a secret in everything that the person wrote.
 */

const own = (kind: string, sk: string) => ({ pk: key(kind, 'x1'), sk });
const owned = (list: string, ref: string) => ({ ownerKey: key(list, ref), ownerSort: '2026' });
const item = (type: string, place: Key, rest: Item): Item => ({ type, version: 1, ...place, ...rest });

const file = (kind: string) => ({
  f1: {
    hash: '',
    at: 1,
    mediaType: 'image/png',
    bytes: 1,
    outcome: { file: `attached/${kind}/x1/f1/0`, status: 'attached' },
  },
});

/** Things of a person's own, whose items go or are changed. */
const things = (ref: string, secret: string): Item[] => [
  item('person', personKey(ref), { name: secret, email: secret, made: {} }),
  item('claim', own('claim', 'claim'), { ref, details: secret, ...owned('claims-of', ref) }),
  item('letter', { pk: key('letter', ref), sk: 'letter' }, { ref }),
  item('standing', standingKey(ref), { level: 'low', register: 'a-code' }),
  item('matter', { pk: key('matter', ref), sk: 'complaint#x1' }, { title: secret }),
  item('session', { pk: sessionsOf(ref), sk: 's1' }, { device: secret }),
  item('session-devices', devicesKey(ref), { latest: { name: secret } }),
  item('register', { pk: key('register', 'a-code'), sk: 'entry' }, { ref }),
  item('onboarding-request', own('onboarding-request', 'request'), {
    ...{ owner: ref, card: { status: 'approved' }, asked: { responsible: { name: secret } } },
    ...owned('onboarding-of', ref),
  }),
  item(
    'onboarding-request',
    { pk: key('onboarding-request', 'x2'), sk: 'request' },
    {
      ...{ owner: ref, card: { status: 'refused' }, asked: { responsible: { name: secret } } },
      ...owned('onboarding-of', ref),
    },
  ),
  item('consent', consentKey(ref, 'c1'), { state: 'given', reference: secret }),
  item('data-correction', correctionKey(ref, 'd1'), { state: 'closed', wrong: secret }),
  item('data-correction-turn', turnKey(ref), { open: 0 }),
  item('recovery', recoveryKey(ref), { state: 'stopped' }),
  item('residence', residenceKey(ref, 'r1'), { name: secret }),
  item('waiting', own('waiting', 'waiting'), {
    owner: ref,
    party: { names: [secret] },
    ...owned('waiting-of', ref),
  }),
  item('waiting-count', { pk: key('waiting-count', ref), sk: 'count' }, { count: 1 }),
  item('diary', { pk: key('diary', ref), sk: 'diary' }, { bx1: { from: 1, to: 2 } }),
  item('calendar-feed', { pk: key('calendar-feed', ref), sk: 'feed' }, { current: 'c' }),
  item('complaint-area', own('complaint-area', 'area'), {
    owner: ref,
    card: { name: secret },
    ...owned('complaint-areas-of', ref),
  }),
  item('complaint-follow', { pk: key('complaint-follows', ref), sk: 'c2' }, {}),
  item(
    'complaint-followers',
    { pk: key('complaint-followers', 'c2'), sk: 'followers' },
    { people: { [ref]: true, other: true } },
  ),
  item(
    'application',
    { pk: key('application', 'x2'), sk: 'application' },
    {
      ...{ id: 'x2', owner: ref, card: { status: 'draft' }, attachments: {}, entries: {} },
      ...{ fields: { fx: { json: JSON.stringify(secret), at: 1 } }, ...owned('applications-of', ref) },
    },
  ),
  item('application-slot', { pk: key('application-slot', ref), sk: 's1' }, { applicationId: 'x2' }),
  item('message', { pk: key('message', ref), sk: 'm1' }, { data: { text: secret } }),
  item('inbox', { pk: key('inbox', ref), sk: 'inbox' }, { unread: 1 }),
  item('sms', { pk: key('sms', ref), sk: 'm1' }, {}),
  item('push', { pk: key('push', ref), sk: 'm1' }, {}),
  item('preferences', preferencesKey(ref), { language: 'ar' }),
  item('data-export', exportKey(ref), {
    id: 'e1',
    person: ref,
    state: 'ready',
    progress: { pieces: 0, records: 0, place: 0 },
  }),
];

/** What stays, without the person. */
const records = (ref: string, payer: string, secret: string): Item[] => [
  item('complaint', own('complaint', 'complaint'), {
    ...{ owner: ref, description: secret, answers: [{ value: secret }], attachments: file('complaint') },
    card: {
      id: 'x1',
      excerpt: secret,
      search: secret,
      place: { latitude: 31.951234, longitude: 35.91, address: secret },
    },
    timeline: { t1: { by: 'citizen', text: secret }, t2: { by: 'agency', text: 'We are on it.' } },
    ...owned('complaints-of', ref),
  }),
  item('booking', own('booking', 'booking'), {
    ...{
      id: 'x1',
      owner: ref,
      state: 'completed',
      card: { id: 'x1' },
      details: { language: 'ar', notes: secret, names: [secret] },
    },
    ...{ timeline: { t1: { reason: secret } }, ...owned('bookings', ref) },
  }),
  item('consultation-message', own('consultation-message', 'message'), {
    ...{
      text: secret,
      attachments: file('consultation-message'),
      queueKey: key('consultation-messages', 'x1'),
      queueSort: '1',
    },
  }),
  item('application', own('application', 'application'), {
    ...{
      id: 'x1',
      owner: ref,
      made: {},
      card: { status: 'refused', search: secret },
      asked: { text: secret },
    },
    ...{ fields: { fx: { json: JSON.stringify(secret), at: 1 } }, attachments: file('application') },
    entries: { e1: { by: 'applicant', text: secret }, e2: { by: 'agency', text: 'No stall is left.' } },
    ...owned('applications-of', ref),
  }),
  item('application-opinion', own('application-opinion', 'opinion'), {
    ...{ id: 'x1', owner: ref, card: { state: 'given' }, attachments: file('application-opinion') },
    ...owned('application-opinions-on', ref),
  }),
  item('payer-link', linkKey(ref, payer), { payer }),
  item('payer', payerKey(payer), { holder: ref, claimedAt: '2026', codeVersion: 1 }),
  item(
    'bill',
    { pk: key('bill', payer), sk: 'b1' },
    { id: 'b1', state: 'paid', card: { identifier: 'T-1' } },
  ),
  item('fine', own('fine', 'fine'), {
    ...{
      card: { state: 'paid' },
      papers: file('fine-paper'),
      timeline: { t1: { by: 'citizen', text: secret } },
    },
    ...owned('fines-of', payer),
  }),
  item('objection', own('objection', 'objection'), {
    ...{
      owner: ref,
      card: { status: 'rejected' },
      grounds: secret,
      timeline: {},
      ...owned('objections-of', ref),
    },
  }),
  item('payment', own('payment', 'payment'), {
    ...{
      id: 'x1',
      status: 'success',
      returnUrl: `https://app.example/?${secret}`,
      checkout: { url: secret },
    },
    ...{
      charges: { c1: { amount: 1, method: { lastDigits: secret } } },
      card: {},
      ...owned('payments-of', ref),
    },
  }),
  item('refund', { pk: key('refund', 'x1'), sk: 'x1r' }, { card: { status: 'success' } }),
  item('receipt', own('receipt', 'receipt'), {
    card: { number: 1 },
    method: { lastDigits: secret },
    ...{ ownerKey: receiptsOf(ref), ownerSort: '1' },
  }),
  item('mandate', mandateKey('x1'), {
    ...{
      representee: ref,
      delegate: 'other',
      grantor: ref,
      card: { id: 'x1', state: 'ended', representee: { name: secret }, delegate: { name: 'Rana' } },
    },
    ...{ ownerKey: mandatesOf(ref), ownerSort: '1', queueKey: mandatesHeldBy('other'), queueSort: '1' },
  }),
  item('mandate', mandateKey('x2'), {
    ...{
      representee: ref,
      grantor: ref,
      card: { id: 'x2', state: 'lapsed', representee: { name: secret }, delegate: { name: secret } },
    },
    ...{ ownerKey: mandatesOf(ref), ownerSort: '2' },
  }),
  item('mandate', mandateKey('x3'), {
    ...{
      representee: 'other',
      delegate: ref,
      grantor: 'other',
      queueKey: mandatesHeldBy(ref),
      queueSort: '1',
    },
    card: {
      id: 'x3',
      state: 'ended',
      representee: { name: 'Yusuf' },
      delegate: { name: secret },
      register: { agencyId: 'a', delegate: 'D-1' },
    },
  }),
  item('mandate-party', { pk: key('mandate-party', 'a', 'D-1'), sk: 'party' }, { ref }),
];

export const thingsOf = (ref: string, payer: string, secret: string): Item[] => [
  ...things(ref, secret),
  ...records(ref, payer, secret),
];

/** The objects of the bucket that hold a person's files. */
export const objects = [
  'attached/application/x1/f1/0',
  'attached/application-opinion/x1/f1/0',
  'attached/complaint/x1/f1/0',
  'attached/consultation-message/x1/f1/0',
  'attached/fine-paper/x1/f1/0',
  'attached/data-export/e1/my-data.json',
  'attached/data-export/e1/my-data.html',
];
