import { courier } from '../deliveries/courier';

export const handler = courier('deliveries', process.env, Date.now, Math.random, __dirname);
