import type { Calendars } from '../../../blocks/calendars/calendar';
import type { IdCodec } from '../../../kernel/identity/id-codec';
import type { Complaints } from '../../cases/store';
import type { Categories } from '../../categories/store';
import type { PictureEffects } from '../pictures/pictures';
import type { Requests } from './store';

/** What Open311 works with: the stores of complaints, and its own reads. */
export interface Effects extends PictureEffects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
  readonly requests: Requests;
  readonly ids: IdCodec;
}
