import type { Reactions } from '../kernel/events/module';
import { onRunDue } from './conformance/due';
import { onDue, onWebhookDue } from './deliveries/due';
import { webhooks } from './deliveries/reactions';

export const reactions: Reactions = {
  reactors: [webhooks],
  deadlines: { webhook: onWebhookDue, 'webhook-delivery': onDue, 'conformance-run': onRunDue },
};
