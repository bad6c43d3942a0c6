import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import type { letterRoutes } from './routes';
import type { Letters } from './store';
import { showLetter, showToAgency } from './views';

export const letterHandlers = (letters: Letters): HandlersOf<typeof letterRoutes> => ({
  askLetter: async ({ caller, address, action }) =>
    showLetter(await letters.ask({ ref: personRef(caller.id), place: address, action })),

  confirmLetter: async ({ caller, body, address, action }) => {
    await letters.confirm({ ref: personRef(caller.id), place: address, action }, body.code);
    return undefined;
  },

  listLetters: async ({ caller, query }) => {
    const { items, ...more } = await letters.listToPrint(caller.id, query);
    return { items: items.map(showToAgency), ...more };
  },

  printLetter: async ({ caller, params, action }) => {
    const { letter, code } = await letters.print(caller.id, params.letterId, action);
    return { ...showToAgency(letter), code };
  },
});
