import { startBank } from '../../../local/bank/start';
import { callbackSecret, key } from './scene';

/** A bank of its own in the folder that is named; says where it is, and runs until it is killed. */
startBank({ folder: process.argv[2] ?? '', key, callbackSecret }).then(({ url }) => console.log(url));
