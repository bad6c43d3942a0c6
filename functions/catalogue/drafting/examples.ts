import { code, comparison, definition, officer, service, summary } from '../versions/examples';

const params = { serviceCode: code };

export const listServices = { query: { state: 'draft', limit: '20' }, reply: { items: [summary] } };
export const getService = { params, reply: service };
export const saveService = { params, body: definition };
export const discardDraft = { params, body: {} };
export const submitService = { params, body: { officer } };
export const withdrawService = { params, body: {} };
export const retireService = { params, body: { officer } };
export const compareDraft = { params, reply: comparison };
