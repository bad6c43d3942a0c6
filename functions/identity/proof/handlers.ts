import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { instant } from '../../kernel/text/time';
import type { proofRoutes } from './routes';
import type { Proof } from './store';
import { descriptions, waysFrom } from './ways';

export const proofHandlers = ({ proof }: { readonly proof: Proof }): HandlersOf<typeof proofRoutes> => ({
  showProof: async ({ caller, translate }) => {
    const { level, provenAt, registeredName } = await proof.read(personRef(caller.id));
    return {
      level: level ?? null,
      registeredName,
      provenAt: level && provenAt !== undefined ? instant(provenAt) : null,
      ways: waysFrom(level).map((each) => ({ ...each, description: translate(descriptions[each.way]) })),
    };
  },
});
