/**
 * The thread in which the laptop's portal is built: TypeScript is read here as `npm start` reads it, and what the compiler
 * and CDK took of memory is given back when the thread ends.
 */
require('tsx/cjs');
require('./assemble.ts');
