import * as v from 'valibot';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { id, paging } from '../kernel/text/fields';
import * as examples from './examples';
import { chosen, language } from './preferences/preferences';
import { pushRoutes } from './push/routes';
import own from './sentences.json';
import { titles } from './titles';
import { unsubscribeRoutes } from './unsubscribe/routes';
import { inboxView, messageView, preferencesView, previewView, templateView } from './views';

const messageId = v.strictObject({ messageId: id });
const kind = v.pipe(v.string(), v.regex(/^[a-z-]{1,32}\.[a-z-]{1,32}$/, 'A kind of message.'));

export const contract = define({
  name: 'notifications',
  summary: 'What the portal tells people: one inbox, and by e-mail, SMS and push what they want',
  keys: { write: ['message', 'inbox', 'preferences'], read: [] },
  erases: { changes: [], removes: ['inbox', 'message', 'preferences', 'push', 'sms'] },
  exports: ['message', 'preferences'],
  seals: ['cursor', 'owned-id', 'unsubscribe', 'vapid'],
  needs: ['receivers'],
  items: { message: ['scheduled'], sms: ['scheduled'], push: ['scheduled'] },
  events: {
    on: ['*'],
    audience: 'people',
    facts: true,
    reads: ['payer', 'person', 'preferences'],
    writes: ['inbox'],
  },
  workers: {
    mail: {
      summary: 'Sends e-mail to people',
      reads: ['person', 'preferences'],
      writes: ['message'],
      ...{ batchSize: 10, concurrency: 10, timeoutSeconds: 40 },
      seals: ['address-code', 'owned-id', 'unsubscribe'],
      needs: ['mail', 'portal'],
    },
    sms: {
      summary: 'Sends texts to telephones of people',
      reads: ['message', 'person', 'preferences'],
      writes: ['sms'],
      ...{ batchSize: 10, concurrency: 5, timeoutSeconds: 40 },
      seals: ['address-code'],
      needs: ['sms'],
    },
    push: {
      summary: 'Sends push messages to browsers and apps of people',
      reads: ['message', 'person'],
      writes: ['preferences', 'push'],
      ...{ batchSize: 10, concurrency: 10, timeoutSeconds: 40 },
      seals: ['vapid'],
      needs: ['portal', 'receivers'],
    },
  },
  titles,
  sentences: [shared, own],
  schemas: {
    Message: messageView,
    Preferences: preferencesView,
    MessageTemplate: templateView,
    MessagePreview: previewView,
  },
  routes: {
    listInbox: {
      method: 'GET',
      path: '/v1/notifications/inbox',
      access: 'citizen',
      summary: 'My messages, newest first, and how many are unread',
      description:
        'In the language of the request, whatever language they were sent in by e-mail. `unread=true` leaves those that are not read; a page may then be short and still not be the last: the last has no `next`.',
      query: v.strictObject({ ...paging, unread: v.optional(v.picklist(['true'])) }),
      reply: { status: 200, body: inboxView },
      example: examples.listInbox,
    },
    markRead: {
      method: 'POST',
      path: '/v1/notifications/inbox/{messageId}/read',
      access: 'citizen',
      summary: 'Mark a message as read',
      params: messageId,
      reply: { status: 204 },
      refusals: { 'message-not-found': 404 },
      example: examples.markRead,
    },
    markAllRead: {
      method: 'POST',
      path: '/v1/notifications/inbox/read',
      access: 'citizen',
      summary: 'Mark all messages as read',
      description:
        '`upTo` is `arrived` of the inbox as it was shown. When other messages have come since, nothing is marked: show them first.',
      body: v.strictObject({
        upTo: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
      }),
      reply: { status: 204 },
      refusals: { 'newer-messages': 409 },
      example: examples.markAllRead,
    },
    showPreferences: {
      method: 'GET',
      path: '/v1/notifications/preferences',
      access: 'citizen',
      summary: 'Which messages come by e-mail, SMS and push, and when',
      reply: { status: 200, body: preferencesView },
      example: examples.showMine,
    },
    replacePreferences: {
      method: 'PUT',
      path: '/v1/notifications/preferences',
      access: 'citizen',
      summary:
        'Choose which messages come by e-mail, SMS and push, and when, and when to be reminded of appointments',
      description:
        'Replaces what was chosen before. E-mail goes to the address of the profile that was proved to be mine, or else to the one that I sign in with; SMS to the telephone number that was proved to be mine, push messages to my devices. What falls into quiet hours waits until they are over.',
      body: chosen,
      reply: { status: 204 },
      example: examples.replaceMine,
    },
    ...unsubscribeRoutes,
    ...pushRoutes,
    listTemplates: {
      method: 'GET',
      path: '/v1/operator/notifications/templates',
      access: 'operator',
      summary: 'The kinds of message',
      reply: {
        status: 200,
        body: v.strictObject({ items: v.array(templateView) }),
      },
      example: examples.listTemplates,
    },
    previewTemplate: {
      method: 'GET',
      path: '/v1/operator/notifications/templates/{kind}/preview',
      access: 'operator',
      summary: 'See a message as people get it',
      description: 'Rendered as in the inbox and as in an e-mail, from the data of a true case.',
      params: v.strictObject({ kind }),
      query: v.strictObject({ language: v.optional(language) }),
      reply: { status: 200, body: previewView },
      refusals: { 'kind-not-found': 404 },
      example: examples.preview,
    },
  },
});
