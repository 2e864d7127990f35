import type { DatabaseConfig } from '../platform/config/availability.js';
import type { StoreOptions } from './store.js';

/**
 * How a store is opened by the settings of the server. A third of the connections read: `StoreOptions` gives the reader half as
 * many as those that write.
 */
export function configuredStore(url: string, { connections, standby, ...postgres }: DatabaseConfig): StoreOptions {
  const poolSize = Math.max(1, Math.floor((connections * 2) / 3));
  return { url, poolSize, postgres, ...(standby === null ? {} : { standby }) };
}

/** The same for a tool that only looks: it reads whole tables, for as long as that takes, one question after the other. */
export function lookingOnly(url: string, { connections: _, standby: __, ...postgres }: DatabaseConfig): StoreOptions {
  return { url, poolSize: 2, readOnly: true, postgres: { ...postgres, statementMs: 0 } };
}
