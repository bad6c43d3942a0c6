import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { placeNotFound } from '../places/refusals';
import type { Places } from '../places/store';
import { typeNotFound } from '../types/refusals';
import type { Types } from '../types/store';
import type { Span } from './days';
import type { slotRoutes } from './routes';
import type { Slots } from './store';

export interface Effects {
  readonly places: Places;
  readonly types: Types;
  readonly slots: Slots;
}

/** The maximum number of days in one search. */
const maxDays = 90;

/** Begins with today in the westernmost zone, so that every place begins with its own today. */
const spanOf = (
  asked: { from?: LocalDate | undefined; until?: LocalDate | undefined },
  now: number,
): Span => {
  const { from = dateIn('Pacific/Pago_Pago', now), until = addDays(from, maxDays - 1) } = asked;
  if (until < from) throw refuseQuery('/until', 'order', 'The last day must not be before the first.');
  if (until < addDays(from, maxDays)) return { from, until };
  throw refuseQuery('/until', 'too-long', `Ask for at most ${maxDays} days.`);
};

/** The type of the agency. Refuses a place of another agency. */
const offered = async (
  { places, types }: Effects,
  agencyId: string,
  code: string,
  placeId: string | undefined,
) => {
  const [type, place] = await Promise.all([
    types.get(agencyId, code),
    placeId === undefined ? undefined : places.get(placeId),
  ]);
  if (!type?.active) throw typeNotFound();
  if (placeId !== undefined && place?.agencyId !== agencyId) throw placeNotFound();
  return type;
};

export const slotHandlers = (effects: Effects): HandlersOf<typeof slotRoutes> => ({
  findSlots: async ({ query, now }) => {
    const { limit, cursor, first, ...asked } = query;
    const { agencyId, placeId, near, people } = asked;
    if (placeId !== undefined && near)
      throw refuseQuery('/near', 'both', 'Give a place or a point, and not both.');
    const span = spanOf(asked, now);
    const type = await offered(effects, agencyId, asked.type, placeId);
    if (type.bookedBy !== 'people' || people > type.peopleAtMost) return { items: [] };
    const list = { name: JSON.stringify(asked), limit: first === 'true' ? 1 : limit, cursor };
    return effects.slots.find({ ...asked, type, span, now }, list);
  },
});
