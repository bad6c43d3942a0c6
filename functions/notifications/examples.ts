import { previewOf, showPreferences, showTemplates } from './views';

/*
 * True cases, shown by the documentation and checked by the tests: what a citizen hears of one complaint.
 */

const messageId = '01jkmp4n0g5c2t8h1v9qa6e3';
const complaintId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';

export const listInbox = {
  query: { limit: '20' },
  reply: {
    items: [
      {
        id: messageId,
        kind: 'complaint.asked',
        at: '2026-03-01T10:30:00.000Z',
        subject: complaintId,
        read: false,
        title: 'The agency has a question for you',
        text: `To go on with your complaint about “Street light” (${complaintId}), the agency needs your answer:`,
        quote: 'Which of the two lamps is it?',
      },
    ],
    unread: 1,
    summary: 'You have 1 unread message',
    arrived: 3,
  },
};

export const markRead = { params: { messageId } };
export const markAllRead = { body: { upTo: 3 } };

const quietHours = { timeZone: 'Asia/Amman', from: '22:00', until: '07:00', days: ['friday' as const] };
const remindBefore = [2_880, 120];

export const showMine = {
  reply: showPreferences(
    { language: 'ar', email: { 'complaint.assigned': true }, sms: {}, push: {}, quietHours, remindBefore },
    'en',
  ),
};
export const replaceMine = {
  body: {
    language: 'ar' as const,
    channels: [{ kind: 'complaint.assigned', email: true, sms: false, push: true }],
    quietHours,
    remindBefore,
  },
};

export const listTemplates = { reply: { items: showTemplates('en') } };
export const preview = {
  params: { kind: 'complaint.asked' },
  query: { language: 'ar' },
  /** Rendered when it is looked at: a function that starts has no use for it. */
  get reply() {
    return previewOf('complaint.asked', 'ar');
  },
};
