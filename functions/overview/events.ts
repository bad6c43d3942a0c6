import { react } from '../kernel/events/react';
import { reactions } from './reactions';

export const handler = react('overview', reactions, process.env, Date.now, __dirname);
