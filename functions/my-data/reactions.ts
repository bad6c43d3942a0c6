import type { Reactions } from '../kernel/events/module';
import { linking } from './chain/reactions';
import { onChainDue } from './checkpoints/due';
import { onCorrectionDue } from './corrections/due';
import { checkErasure, onErasureDue } from './erasure/reactions';
import { beginExport, onExportDue } from './exports/reactions';
import { onInvestigationDue } from './investigations/due';

export const reactions: Reactions = {
  reactors: [linking, beginExport, checkErasure],
  deadlines: {
    'access-chain': onChainDue,
    'data-correction': onCorrectionDue,
    'data-erasure': onErasureDue,
    'data-export': onExportDue,
    investigation: onInvestigationDue,
  },
};
