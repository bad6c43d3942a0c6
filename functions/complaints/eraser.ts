import { type Eraser, erasedText, filesIn, gone, without, wordsIn } from '../blocks/erasure/eraser';
import { Refusal } from '../kernel/contract/refusal';
import { equals, type Item } from '../kernel/table/rule';
import { update } from '../kernel/table/update';
import { areasOf } from './areas/area';
import type { Complaint, TimelineEntry } from './cases/complaint';
import { complaintsOf } from './cases/keys';
import { erasedOwner } from './cases/owner';
import { followersKey, followsOf } from './public-view/followers';
import { publicPlace } from './public-view/public-place';

/** What was reported, where (as the public sees it) and what became of it stays; all that the person wrote goes. */
const matterOf = (item: Item) => {
  const { card } = item as unknown as Complaint;
  return {
    set: {
      owner: erasedOwner,
      description: erasedText,
      answers: [],
      attachments: {},
      'card.excerpt': erasedText,
      'card.search': '',
      'card.place': publicPlace(card.place) ?? { address: erasedText },
      ...wordsIn(item, ({ by }) => (by as TimelineEntry['by']) === 'citizen', 'text', 'report'),
    },
    remove: ['ownerKey', 'ownerSort', 'intake.contact'],
  };
};

export const eraser: Eraser = {
  sections: [
    {
      name: 'complaints',
      places: ({ person }) => [{ index: 'owner', partition: complaintsOf(person) }],
      files: filesIn('attachments'),
      erase: (item) => without(item, matterOf(item)),
    },
    {
      name: 'complaintAreas',
      places: ({ person }) => [{ index: 'owner', partition: areasOf(person) }],
      erase: gone,
    },
    {
      name: 'followedComplaints',
      places: ({ person }) => [{ partition: followsOf(person) }],
      erase: (item, { person }) => [
        update({
          key: followersKey(String(item.sk)),
          remove: [`people.${person}`],
          rules: [equals(`people.${person}`, true, () => new Refusal('internal'))],
        }),
        ...gone(item),
      ],
    },
  ],
};
