import type { Reactions } from '../kernel/events/module';
import { linking } from './chain/reactions';
import { onChainDue } from './checkpoints/due';

export const reactions: Reactions = { reactors: [linking], deadlines: { 'access-chain': onChainDue } };
