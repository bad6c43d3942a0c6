import { runner } from '../conformance/runner';

export const handler = runner(process.env, Date.now, __dirname);
