export const LOGGER = Symbol('LOGGER');
export const RUNTIME = Symbol('RUNTIME');
