import {
  type Eraser,
  type ErasureSection,
  erasedText,
  gone,
  goneIf,
  without,
} from '../blocks/erasure/eraser';
import { type Mandate, mandatesHeldBy, mandatesOf, treeOf } from '../blocks/mandates/mandate';
import { Refusal } from '../kernel/contract/refusal';
import { equals, type Item } from '../kernel/table/rule';
import { partyKey } from './mandates/party';

const living: readonly Mandate['card']['state'][] = ['offered', 'accepted', 'active'];

/** Each of two parties ends what binds them, and the other is told. */
const binding: ErasureSection['binding'] = (item) =>
  living.includes((item as unknown as Mandate).card.state) ? 'open-mandate' : undefined;

/** Whom an agency's identifier names is forgotten. */
const unknown = ({ card: { register } }: Mandate, person: string) =>
  register === undefined
    ? []
    : [
        goneIf(
          partyKey(register.agencyId, register.delegate),
          equals('ref', person, () => new Refusal('internal')),
        ),
      ];

const nameless = (item: Item, side: 'representee' | 'delegate', list: readonly string[]) =>
  without(item, {
    set: { [`card.${side}.name`]: erasedText },
    remove: ['document', `card.${side}.registeredName`, ...list],
  });

/** What nobody has accepted binds nobody else: the name in it is what the person wrote of another. */
const isUnheard = ({ delegate, card }: Mandate): boolean =>
  delegate === undefined && card.register === undefined;

export const eraser: Eraser = {
  sections: [
    {
      name: 'mandatesGiven',
      places: ({ person }) => [{ index: 'owner', partition: mandatesOf(person) }],
      binding,
      erase: (item) =>
        isUnheard(item as unknown as Mandate)
          ? gone(item)
          : nameless(item, 'representee', ['ownerKey', 'ownerSort']),
    },
    {
      name: 'mandatesHeld',
      places: ({ person }) => [{ index: 'queue', partition: mandatesHeldBy(person) }],
      binding,
      // What the person passed on of it.
      beside: {
        place: ({ card }) => ({ partition: treeOf((card as Mandate['card'] | undefined)?.id ?? '') }),
        erase: (item, { person }) => {
          const mandate = item as unknown as Mandate;
          return mandate.grantor === person && isUnheard(mandate) ? gone(item) : [];
        },
      },
      erase: (item, { person }) => [
        ...unknown(item as unknown as Mandate, person),
        ...nameless(item, 'delegate', ['queueKey', 'queueSort']),
      ],
    },
  ],
};
