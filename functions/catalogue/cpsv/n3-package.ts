/*
 * What writes Turtle, in a bundle of its own that is loaded for the first who asks for it.
 */
export { DataFactory, Writer } from 'n3';
