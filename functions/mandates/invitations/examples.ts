import { mandateId, summary } from '../own/examples';

const body = { code: '3k8d-2q7v-1c6t-0b5k' };

export const lookAtInvitation = { body, reply: { ...summary, state: 'offered' } };
export const acceptInvitation = { body, reply: { mandateId } };
export const declineInvitation = { body };
