/*
 * Steps of a JSON Pointer (RFC 6901, section 3).
 */

export const pointerStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
/** The name that a step stands for. */
export const nameOfStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
