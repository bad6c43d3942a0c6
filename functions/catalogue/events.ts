import { react } from '../kernel/events/react';
import { reactions } from './reactions';

export const handler = react('catalogue', reactions, process.env, Date.now, __dirname);
