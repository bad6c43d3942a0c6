import { courier } from '../deliveries/courier';

export const handler = courier('slow-deliveries', process.env, Date.now, Math.random, __dirname);
