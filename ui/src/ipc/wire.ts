/** The one place from which the window takes the types that cross to the program. */
export type * from './gen';
export { COMMAND_TAGS } from './gen';
