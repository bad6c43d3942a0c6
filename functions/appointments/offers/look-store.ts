import { addDays, dateIn } from '../../kernel/text/date';
import type { SlotView } from '../availability/slot';
import type { Slots } from '../availability/store';
import type { AppointmentType } from '../types/type';
import { matchesWaiting, type Waiting, type WaitingCard } from '../waiting-list/waiting';
import type { OfferContext, OfferFreed } from './pass-store';

/*
 * Checks one entry: whether something is free that was not offered, because schedules have more hours now, or because
 * the entry had another offer at the time. The slot then goes to whoever joined first, which may be another person.
 */

/** The maximum number of free times that are read for each place. */
const maxSlots = 100;
const maxDays = 90;

interface OfferSearchContext extends OfferContext {
  readonly slots: Slots;
  readonly pass: OfferFreed;
}

const freeFor = async (
  { slots }: OfferSearchContext,
  type: AppointmentType,
  card: WaitingCard,
  now: number,
) => {
  const today = dateIn('Etc/GMT+12', now);
  const from = card.from > today ? card.from : today;
  const last = addDays(from, maxDays - 1);
  const span = { from, until: card.until < last ? card.until : last };
  const asked = { type, people: card.people, now, within: 0, span, language: card.language };
  const list = { name: 'waiting', limit: maxSlots, cursor: undefined };
  const found = await Promise.all(
    (card.placeIds ?? [undefined]).map((placeId) => slots.find({ ...asked, placeId }, list)),
  );
  return found.flatMap(({ items }) => items);
};

const chanceOf = ({ place, start, free }: SlotView) => {
  const slot = { start: Date.parse(start), date: start.slice(0, 10) };
  return { placeId: place.id, timeZone: place.timeZone, slot, free, units: 1 };
};

/** Offers the slots that are free for the entry. */
export const openOfferSearch =
  (context: OfferSearchContext) =>
  async ({ card }: Waiting): Promise<void> => {
    const { reference, pass, clock } = context;
    const type = await reference.type(card.agencyId, card.type);
    if (!type?.active || !type.waitingList) return;
    const chances = (await freeFor(context, type, card, clock())).map(chanceOf);
    const [first] = chances
      .filter((chance) => matchesWaiting(card, chance))
      .sort((left, right) => left.slot.start - right.slot.start);
    if (!first) return;
    const resources = await reference.resourcesAt(first.placeId);
    for (const { id, types } of resources) if (types.includes(card.type)) await pass(id, first.slot.date);
  };
