import { Initial1763769600000 } from './0001-initial.js';
import { DraftsAndViews1763856000000 } from './0002-drafts-and-views.js';
import { Finding1763942400000 } from './0003-search-index.js';
import { NextActs1764028800000 } from './0004-next-acts.js';
import { SecondEdition1764374400000 } from './0005-second-edition.js';
import { SameTexts1764460800000 } from './0006-same-texts.js';
import { Adoptions1764547200000 } from './0007-adoptions.js';
import { Delegations1764633600000 } from './0008-delegations.js';

/** Every migration, oldest first. Never change one that was released; add the next. */
export const migrations = [
  Initial1763769600000,
  DraftsAndViews1763856000000,
  Finding1763942400000,
  NextActs1764028800000,
  SecondEdition1764374400000,
  SameTexts1764460800000,
  Adoptions1764547200000,
  Delegations1764633600000,
];

/** Their names, as the database keeps them. */
export const migrationNames: readonly string[] = migrations.map((migration) => migration.name);

/** The table in which a database remembers what was carried out. */
export const MIGRATIONS_TABLE = 'schema_migrations';
