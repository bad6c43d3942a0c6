import { type Eraser, gone } from '../blocks/erasure/eraser';
import { preferencesKey } from '../blocks/people/preferences';
import { dispatchKey, otherWays } from './dispatches/dispatch';
import { inboxKey, messagesOf } from './inbox/message';

export const eraser: Eraser = {
  sections: [
    {
      name: 'messages',
      places: ({ person }) => [{ partition: messagesOf(person) }],
      erase: gone,
    },
    {
      // What is queued finds nothing to send.
      name: 'dispatches',
      places: ({ person }) =>
        otherWays.map((way) => ({ partition: dispatchKey(way, { ref: person, id: '' }).pk })),
      erase: gone,
    },
    { name: 'inbox', places: ({ person }) => [{ partition: inboxKey(person).pk }], erase: gone },
    {
      name: 'notificationPreferences',
      places: ({ person }) => [{ partition: preferencesKey(person).pk }],
      erase: gone,
    },
  ],
};
