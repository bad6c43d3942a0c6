import type { Facts } from '../blocks/messages/facts';
import type { Reactor } from '../kernel/events/reactor';
import type { Deadlines } from '../kernel/events/service';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './inbox/store';
import { onDue } from './mail/due';
import { notificationsWith } from './react';

export { contract } from './contract';

export const open = (world: World) => handlers(openStore(world));

export const reactors = ({ facts }: { readonly facts: Facts }): Reactor[] => [notificationsWith(facts)];

export const deadlines = (): Deadlines => ({ message: onDue });
