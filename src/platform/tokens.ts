/** The tokens under which src/server/engine.module.ts gives the parts of the engine to the classes that inject them. */

/** The database: `Store`. */
export const STORE = Symbol('store');
/** Committed rows only, of the primary: `Reader`. */
export const READER = Symbol('reader');
/** The same for lists, figures and exports, which decide nothing: it may read at a standby, and sees all that was committed before: `Reader`. */
export const VIEWS = Symbol('views');
/** The engine, by whose door every command enters: `Engine`. */
export const ENGINE = Symbol('engine');
/** The clock that decides: `Clock`. */
export const CLOCK = Symbol('clock');
/** By what sessions, codes, tokens and counts of failures live: `PassingTime`. */
export const PASSING_TIME = Symbol('passing time');
/** Who one can be in the evaluation mode, for the sign-in page: `SampleAccounts`; null in production. */
export const SAMPLE_ACCOUNTS = Symbol('sample accounts');
/** The uploaded files: `Files`. */
export const FILES = Symbol('files');
/** What the taking in of a message of the document axis needs: `ArrivalParts`. */
export const ARRIVALS = Symbol('arrivals');
/** What letters are made with: `Making`. */
export const LETTERS = Symbol('letters');
/** Who asks witnesses for cosignatures: `CosigningWorker`. */
export const COSIGNING = Symbol('cosigning');
/** The key that signs checkpoints of the journal. */
export const SIGNING_KEY = Symbol('signing key');
/** What seals secrets in the database: `Sealing`. */
export const SEALING = Symbol('sealing');
