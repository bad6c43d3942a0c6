import { type CalendarFollower, onCalendarChange } from '../blocks/calendars/follow';
import type { Deadlines } from '../kernel/events/service';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const open = (world: World) => handlers(openStore(world));

/** `followers` are the services that have stored what is due by a calendar. */
export const deadlines = ({ followers }: { readonly followers: readonly CalendarFollower[] }): Deadlines => ({
  calendar: onCalendarChange(...followers),
});
