import { type Eraser, gone } from '../blocks/erasure/eraser';
import { consentsOf } from './consents/consent';
import { correctionsOf, turnKey } from './corrections/correction';
import { type ExportJob, exportKey, jsonOf, pageOf, pieceOf } from './exports/job';

/** The files of an export, and what it was put together from. */
const filesOf = ({ id, progress }: ExportJob): string[] => [
  jsonOf(id),
  pageOf(id),
  ...Array.from({ length: progress.pieces + 1 }, (_, piece) => pieceOf(id, piece)),
];

export const eraser: Eraser = {
  sections: [
    {
      name: 'consents',
      places: ({ person }) => [{ partition: consentsOf(person) }],
      erase: gone,
    },
    {
      name: 'dataCorrections',
      places: ({ person }) => [{ partition: correctionsOf(person) }, { partition: turnKey(person).pk }],
      erase: gone,
    },
    {
      name: 'dataExports',
      places: ({ person }) => [{ partition: exportKey(person).pk }],
      files: (item) => filesOf(item as unknown as ExportJob),
      erase: gone,
    },
  ],
  kept: {
    dataErasures: 'It says that somebody was erased, when, and nothing of whom: proof that it was done.',
    accessLog:
      'What agencies did stays provable: its entries name the person by a reference that leads to nobody, and each link is over all that they say.',
  },
};
