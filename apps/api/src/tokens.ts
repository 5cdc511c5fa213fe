/** What the API's parts are given by name, because it is no class of ours. */
export const CONFIG = Symbol('Config');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
/** The one door to a transition. */
export const DOOR = Symbol('Door');
