/** What the API's parts are given by name, because it is no class of ours. */
export const CONFIG = Symbol('Config');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
/** Ends this process in order, so that it is started anew: `() => void`. */
export const RESTART = Symbol('Restart');
/** The password of the sample people; null outside demo mode. */
export const DEMO_PASSWORD = Symbol('DemoPassword');
/** The one door to a transition. */
export const DOOR = Symbol('Door');
