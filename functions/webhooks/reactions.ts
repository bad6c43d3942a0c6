import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { onDue, onWebhookDue } from './deliveries/due';
import { webhooks } from './deliveries/reactions';

export const reactors = (): Reactor[] => [webhooks];

export const deadlines = (): Deadlines => ({ webhook: onWebhookDue, 'webhook-delivery': onDue });
