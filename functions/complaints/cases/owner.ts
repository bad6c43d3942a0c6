import { personRef } from '../../kernel/identity/id-codec';
import type { Complaint } from './complaint';

/** The owner of complaints that an agency's system files: a reference that belongs to no person. */
export const agencyOwner = (agencyId: string): string => personRef(`agency:${agencyId}`);

/** Whether a citizen filed it, who then gets messages about it. */
export const hasCitizen = ({ intake }: Complaint): boolean => !intake;
