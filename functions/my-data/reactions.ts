import type { Reactions } from '../kernel/events/module';
import { linking } from './chain/reactions';
import { onChainDue } from './checkpoints/due';
import { beginExport, onExportDue } from './exports/reactions';

export const reactions: Reactions = {
  reactors: [linking, beginExport],
  deadlines: { 'access-chain': onChainDue, 'data-export': onExportDue },
};
