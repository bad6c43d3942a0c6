import { allBut, type Exporter } from '../blocks/exports/exporter';
import { preferencesKey } from '../blocks/people/preferences';
import { messagesOf } from './inbox/message';

export const exporter: Exporter = {
  sections: [
    {
      name: 'messages',
      title: { en: 'Messages', ar: 'الرسائل', fa: 'پیام‌ها' },
      places: ({ person }) => [{ partition: messagesOf(person) }],
      show: allBut('mail', 'ways'),
    },
    {
      name: 'notificationPreferences',
      title: {
        en: 'How I want to be told',
        ar: 'كيف أريد أن أُبلَّغ',
        fa: 'چگونه می‌خواهم باخبر شوم',
      },
      places: ({ person }) => [{ partition: preferencesKey(person).pk }],
      // By the keys of a device anybody could write to it.
      show: allBut('timeline', 'keys', 'endpoint', 'auth', 'p256dh'),
    },
  ],
};
