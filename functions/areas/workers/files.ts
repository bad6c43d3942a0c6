import { takeImportFiles } from '../../blocks/imports/workers';
import { importers } from '../imports';

export const handler = takeImportFiles('areas', importers, process.env, Date.now, __dirname);
