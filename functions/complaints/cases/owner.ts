import { erasedText } from '../../blocks/erasure/eraser';
import { personRef } from '../../kernel/identity/id-codec';
import type { Complaint } from './complaint';

/** The owner of complaints that an agency's system files: a reference that belongs to no person. */
export const agencyOwner = (agencyId: string): string => personRef(`agency:${agencyId}`);

/** The owner of complaints whose person was erased. */
export const erasedOwner = erasedText;

/** Whether a citizen filed it, who then gets messages about it. */
export const hasCitizen = ({ intake, owner }: Complaint): boolean => !intake && owner !== erasedOwner;
