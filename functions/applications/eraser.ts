import { type Eraser, erasedText, filesIn, gone, without } from '../blocks/erasure/eraser';
import type { Item } from '../kernel/table/rule';
import { type Application, isOpen } from './cases/application';
import { applicationsOf, opinionsOn, slotsOf } from './cases/keys';

const applicationIn = (item: Item): Application => item as unknown as Application;

/** What the applicant said in the track. */
const wordsOf = ({ entries }: Application): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, { by, text }]) => by === 'applicant' && text !== undefined)
      .map(([id]) => [`entries.${id}.text`, erasedText] as const),
  );

/** That something was applied for and how it was decided stays; what was filled in, sent and said goes. */
const matterOf = (application: Application) => ({
  set: {
    owner: erasedText,
    fields: {},
    attachments: {},
    'card.search': '',
    ...wordsOf(application),
  },
  remove: ['ownerKey', 'ownerSort', 'asked'],
});

export const eraser: Eraser = {
  sections: [
    {
      name: 'applications',
      places: ({ person }) => [{ index: 'owner', partition: applicationsOf(person) }],
      binding: (item) => {
        const { status } = applicationIn(item).card;
        return isOpen(status) && status !== 'draft' ? 'open-application' : undefined;
      },
      files: filesIn('attachments'),
      erase: (item) => {
        const application = applicationIn(item);
        return application.card.status === 'draft' ? gone(item) : without(item, matterOf(application));
      },
    },
    {
      name: 'applicationOpinions',
      places: ({ person }) => [{ index: 'owner', partition: opinionsOn(person) }],
      files: filesIn('attachments'),
      erase: (item) =>
        without(item, { set: { owner: erasedText, attachments: {} }, remove: ['ownerKey', 'ownerSort'] }),
    },
    {
      name: 'applicationsUnderWay',
      places: ({ person }) => [{ partition: slotsOf(person) }],
      erase: gone,
    },
  ],
};
