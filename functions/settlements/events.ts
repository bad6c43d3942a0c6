import { react } from '../kernel/events/react';
import { reactions } from './reactions';

export const handler = react('settlements', reactions, process.env, Date.now, __dirname);
