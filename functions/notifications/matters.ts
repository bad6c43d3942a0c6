import type { Matters } from '../blocks/matters/matter';

export const matters: Matters = {
  kinds: {},
  of: {},
  without: {
    messages: 'They tell of matters, and are in the inbox.',
    notificationPreferences: 'How somebody wants to be told awaits nothing.',
  },
};
