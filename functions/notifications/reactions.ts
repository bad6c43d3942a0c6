import type { Facts } from '../blocks/messages/facts';
import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { onDue } from './mail/due';
import { notificationsWith } from './react';

export const reactors = ({ facts }: { readonly facts: Facts }): Reactor[] => [notificationsWith(facts)];

export const deadlines = (): Deadlines => ({ message: onDue });
