import { workThroughImports } from '../../blocks/imports/workers';
import { importers } from '../imports';

export const handler = workThroughImports('areas', importers, process.env, Date.now, __dirname);
