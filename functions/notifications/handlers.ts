import type { Handlers } from '../kernel/contract/contract';
import { Refusal } from '../kernel/contract/refusal';
import { personRef } from '../kernel/identity/id-codec';
import type { contract } from './contract';
import type { Store } from './inbox/store';
import { attributesOf, preferencesOf } from './preferences/preferences';
import { type PushEffects, pushHandlers } from './push/handlers';
import type { pushRoutes } from './push/routes';
import { type Effects as UnsubscribeEffects, unsubscribeHandlers } from './unsubscribe/handlers';
import type { unsubscribeRoutes } from './unsubscribe/routes';
import { previewOf, showInbox, showMessage, showPreferences, showTemplates } from './views';

type Effects = UnsubscribeEffects & PushEffects & { readonly store: Store };

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...unsubscribeHandlers(effects),
  ...pushHandlers(effects),
  ...ownHandlers(effects.store),
});

const ownHandlers = (
  store: Store,
): Omit<Handlers<typeof contract>, keyof typeof unsubscribeRoutes | keyof typeof pushRoutes> => ({
  listInbox: async ({ caller, query, language }) => {
    const { inbox, items, ...more } = await store.list(personRef(caller.id), query);
    const shown = items.map((message) => showMessage(message, inbox, language));
    return showInbox({ items: shown, ...more }, inbox, language);
  },

  markRead: async ({ caller, params, action }) => {
    await store.markRead(personRef(caller.id), params.messageId, action);
    return undefined;
  },

  markAllRead: async ({ caller, body }) => {
    await store.markAllRead(personRef(caller.id), body.upTo);
    return undefined;
  },

  showPreferences: async ({ caller, language }) =>
    showPreferences(preferencesOf(await store.preferences(personRef(caller.id))), language),

  replacePreferences: async ({ caller, body, action }) => {
    await store.choose(personRef(caller.id), attributesOf(body), action);
    return undefined;
  },

  listTemplates: ({ language }) => ({ items: showTemplates(language) }),

  previewTemplate: ({ params, query, language }) => {
    const preview = previewOf(params.kind, query.language ?? language);
    if (!preview) throw new Refusal('kind-not-found');
    return preview;
  },
});
