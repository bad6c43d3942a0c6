import { params } from '../govpay/examples';

export const payOrder = { params, query: { language: 'ar' } } as const;
