import type { Calendars } from '../../blocks/calendars';
import type { Sealer } from '../../kernel/seal';
import type { Categories } from '../category-store';
import type { Complaints } from '../store';
import type { Requests } from './store';

/** What the face is made of: the complaints' own stores, and what it reads beside them. */
export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
  readonly requests: Requests;
  readonly seal: Pick<Sealer, 'ownedId'>;
}
