import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Preferences } from '../preferences/store';
import { kinds } from '../templates/template';
import { askPage, type Choice, donePage } from './page';
import type { unsubscribeRoutes } from './routes';
import { everyKind, ownerOfToken, tokenOf, unsubscribePath } from './token';

export interface Effects {
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly store: Pick<Preferences, 'stopEmail'>;
}

/** Refuses a link that the portal did not make (`link-not-found`). */
const openedBy = (
  effects: Effects,
  { kind, link }: { readonly kind: string; readonly link: string },
): string => {
  const ref = ownerOfToken(effects, kind, link);
  if (ref === undefined) throw new Refusal('link-not-found');
  return ref;
};

export const unsubscribeHandlers = (effects: Effects): HandlersOf<typeof unsubscribeRoutes> => ({
  unsubscribePage: ({ params, language, base }) => {
    const ref = openedBy(effects, params);
    const own: Choice = {
      of: params.kind === everyKind ? 'all' : 'one',
      action: `${base}${unsubscribePath(params.kind, params.link)}`,
    };
    const all = `${base}${unsubscribePath(everyKind, tokenOf(effects, ref, everyKind))}`;
    return askPage(language, base, own.of === 'all' ? [own] : [own, { of: 'all', action: all }]);
  },

  unsubscribe: async ({ params, language, base }) => {
    const ref = openedBy(effects, params);
    await effects.store.stopEmail(ref, params.kind === everyKind ? kinds : [params.kind]);
    return donePage(language, base);
  },
});
