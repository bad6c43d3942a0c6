export { followCalendar as follow } from './deadlines/due';
