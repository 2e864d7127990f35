/** The document axis of this process, put together as the configuration says: what arrives, and by which way files leave. */
import { edxmlLane } from '../delivery/edxml/edxml-lane.js';
import type { Lane } from '../delivery/parcel.js';
import type { ArrivalParts } from '../edxml/arriving/arrivals.js';
import { ArrivalsWorker } from '../edxml/arriving/arrivals-worker.js';
import { outFolder } from '../edxml/sending/out-folder.js';
import { overHttp } from '../edxml/sending/over-http.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Installation } from './installation.js';

/** An attempt carries all the files of a request. */
const ATTEMPT_MS = 60_000;

/** What the taking in of a message needs, by whatever way it comes. */
export function arrivalParts(
  { province, edxml }: Config,
  { store, clock, files, messages }: Installation,
): ArrivalParts {
  return { store, clock, files, reader: messages, province: province.code, largest: edxml.largest };
}

/** Looks into the in-folder and records receipts; it does not run yet. */
export function arrivalsWorker(config: Config, installation: Installation, logger: Logger): ArrivalsWorker {
  const { engine } = installation;
  return new ArrivalsWorker({
    ...arrivalParts(config, installation),
    engine,
    folder: config.edxml.inFolder,
    logger,
  });
}

/** The lane by which letters leave for agencies outside. */
export function axisLane({ edxml }: Config, { store, clock, engine, files }: Installation): Lane {
  return edxmlLane({
    reader: store.reader,
    clock,
    engine,
    files: files.files,
    transport: edxml.http === null ? outFolder(edxml.outFolder) : overHttp(edxml.http),
    folder: edxml.workFolder,
    attemptMs: ATTEMPT_MS,
  });
}
