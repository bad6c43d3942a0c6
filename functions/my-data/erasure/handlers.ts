import type { HandlersOf } from '../../kernel/contract/contract';
import { Existing } from '../../kernel/contract/existing';
import { personRef } from '../../kernel/identity/id-codec';
import { type Language, nameIn } from '../../kernel/text/languages';
import titles from './bindings.json';
import { type Erasure, erasureNotFound, goneFrom } from './erasure';
import type { ErasureRequests } from './requests-store';
import type { erasureRoutes } from './routes';

type Shown = Pick<Erasure, 'id' | 'state' | 'askedAt' | 'erasesAt' | 'bound' | 'erasedAt'>;

/** `backupDays`: for how long the stage keeps backups. */
export const erasureHandlers = (
  erasures: ErasureRequests,
  backupDays: () => number,
): HandlersOf<typeof erasureRoutes> => {
  const receipt = ({ id, state, askedAt, erasesAt, erasedAt }: Shown) => ({
    ...{ id, state, askedAt, erasesAt, erasedAt: erasedAt ?? null },
    gone: goneFrom({ erasesAt, ...(erasedAt ? { erasedAt } : {}) }, backupDays()),
  });
  const show = (erasure: Shown, language: Language) => ({
    ...receipt(erasure),
    bindings: (erasure.bound ?? []).map((each) => ({
      ...each,
      title: nameIn(titles[each.binding], language),
    })),
  });
  return {
    askErasure: async ({ caller, language, action }) => {
      const { erasure, isNew } = await erasures.ask(personRef(caller.id), caller.id, action);
      const shown = show(erasure, language);
      return isNew ? shown : new Existing(shown);
    },

    getErasure: async ({ caller, language }) => {
      const erasure = await erasures.get(personRef(caller.id));
      if (!erasure) throw erasureNotFound();
      return show(erasure, language);
    },

    withdrawErasure: async ({ caller, now }) => {
      await erasures.withdraw(personRef(caller.id), now);
    },

    getErasureReceipt: async ({ params: { erasureId } }) => {
      const erasure = await erasures.byId(erasureId);
      if (!erasure) throw erasureNotFound();
      return receipt(erasure);
    },
  };
};
