import { Initial1763769600000 } from './0001-initial.js';
import { DraftsAndViews1763856000000 } from './0002-drafts-and-views.js';
import { Finding1763942400000 } from './0003-search-index.js';
import { NextActs1764028800000 } from './0004-next-acts.js';
import { SecondEdition1764374400000 } from './0005-second-edition.js';
import { SameTexts1764460800000 } from './0006-same-texts.js';
import { Adoptions1764547200000 } from './0007-adoptions.js';
import { Delegations1764633600000 } from './0008-delegations.js';
import { ActDrafts1764720000000 } from './0009-act-drafts.js';
import { OwnFunctions1764806400000 } from './0010-own-functions.js';
import { OwnEditions1764892800000 } from './0011-own-editions.js';
import { OfficesAndNumbers1764979200000 } from './0012-offices-and-numbers.js';
import { CommentsOnPaper1765065600000 } from './0013-comments-on-paper.js';
import { Letters1765152000000 } from './0014-letters.js';
import { Delivery1765238400000 } from './0015-delivery.js';
import { Files1765324800000 } from './0016-files.js';
import { Edxml1765411200000 } from './0017-edxml.js';
import { GuardedSignIn1765670400000 } from './0020-guarded-sign-in.js';
import { ClockHeartbeats1765843200000 } from './0022-clock-heartbeats.js';
import { PersonRequests1766016000000 } from './0024-person-requests.js';
import { OwnAccount1766102400000 } from './0025-own-account.js';
import { SecondFactors1766275200000 } from './0027-second-factors.js';
import { SingleSignOn1766361600000 } from './0028-single-sign-on.js';
import { ProvinceLog1766534400000 } from './0030-province-log.js';
import { LogTimestamps1766620800000 } from './0031-log-timestamps.js';
import { AccessTokens1766624400000 } from './0032-access-tokens.js';
import { FirstCodes1766628000000 } from './0033-first-codes.js';
import { Discipline1766631600000 } from './0034-discipline.js';
import { ConductOfSteps1766642400000 } from './0037-conduct-of-steps.js';
import { ProcedureFigures1766646000000 } from './0038-procedure-figures.js';
import { CasesTell1766908800000 } from './0042-cases-tell.js';
import { Outages1766995200000 } from './0043-outages.js';
import { EarlierContacts1767168000000 } from './0045-earlier-contacts.js';
import { FormerAddress1767254400000 } from './0046-former-address.js';
import { ReadFromIndexes1767340800000 } from './0047-read-from-indexes.js';
import { FoundAtOnce1767427200000 } from './0048-found-at-once.js';
import { ReadOnce1767513600000 } from './0049-read-once.js';
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
  ActDrafts1764720000000,
  OwnFunctions1764806400000,
  OwnEditions1764892800000,
  OfficesAndNumbers1764979200000,
  CommentsOnPaper1765065600000,
  Letters1765152000000,
  Delivery1765238400000,
  Files1765324800000,
  Edxml1765411200000,
  GuardedSignIn1765670400000,
  ClockHeartbeats1765843200000,
  PersonRequests1766016000000,
  OwnAccount1766102400000,
  SecondFactors1766275200000,
  SingleSignOn1766361600000,
  ProvinceLog1766534400000,
  LogTimestamps1766620800000,
  AccessTokens1766624400000,
  FirstCodes1766628000000,
  Discipline1766631600000,
  ConductOfSteps1766642400000,
  ProcedureFigures1766646000000,
  CasesTell1766908800000,
  Outages1766995200000,
  EarlierContacts1767168000000,
  FormerAddress1767254400000,
  ReadFromIndexes1767340800000,
  FoundAtOnce1767427200000,
  ReadOnce1767513600000,
];

/** Their names, as the database keeps them. */
export const migrationNames: readonly string[] = migrations.map((migration) => migration.name);

/** The table in which a database remembers what was carried out. */
export const MIGRATIONS_TABLE = 'schema_migrations';
