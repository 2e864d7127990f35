/** What the opinions of the round come to, after each entry: who dissents, whether all is collected, and what becomes of the dispute. */
import type { Course } from './course.js';
import { Dispute } from './dispute.js';
import type { Opinion } from './opinion.js';

/** What was counted of the opinions with an entry. */
export interface Reckoned {
  readonly pending: number;
  readonly unresolved: number;
  /** Agencies whose dissent is not worked out. */
  readonly standing: readonly string[];
}

export function reckon(course: Course): void {
  const { dispute, current } = course;
  if (dispute !== undefined) {
    unifyIfWorkedOut(dispute);
    meetAgain(course, dispute);
  }
  const standing = current
    .filter((one) => one.dissents && dispute?.hasWorkedOut(one.agency) !== true)
    .map(({ agency }) => agency);
  const pending = current.filter(({ isSettled }) => !isSettled).length;
  const unresolved = current.reduce((sum, one) => sum + one.unresolved, 0);
  move(course, { pending, unresolved, standing });
  if (dispute !== undefined) bringUpToDate(course, dispute, standing);
  else if (course.state === 'reconciling')
    course.disputes.push(new Dispute(course.round, course.lead, standing, course.at));
}

/** Collected when all is settled, collecting again when something is not; reconciled when all is resolved and a dissent stands. */
function move(course: Course, now: Reckoned): void {
  const before = course.reckoned;
  course.reckoned = now;
  const isAsBefore =
    before?.pending === now.pending &&
    before.unresolved === now.unresolved &&
    before.standing.join() === now.standing.join();
  if (course.state === 'collecting' && now.pending === 0) course.state = 'consolidating';
  else if (course.state === 'consolidating' && now.pending > 0 && !isAsBefore) course.state = 'collecting';
  const isReady = now.pending === 0 && now.unresolved === 0 && now.standing.length > 0;
  if (course.state === 'consolidating' && isReady) course.state = 'reconciling';
}

/** A dissent that came after the last session on it was not what the heads talked about. */
function meetAgain(course: Course, dispute: Dispute): void {
  if (dispute.state === 'decided' || dispute.state === 'discontinued') return;
  const anew = course.current.filter((one) => hasDissentedSince(dispute, one)).map(({ agency }) => agency);
  if (anew.length > 0) dissentNow(course, dispute, withAlso(dispute.dissenters, anew), anew);
}

function hasDissentedSince(dispute: Dispute, one: Opinion): boolean {
  const last = dispute.lastWith(one.agency);
  return last !== undefined && one.dissents && last.at < one.dissentCameAt;
}

function bringUpToDate(course: Course, dispute: Dispute, standing: readonly string[]): void {
  if (dispute.state === 'negotiating' || dispute.state === 'unified') {
    const left = dispute.dissenters.filter((one) => standing.includes(one) || dispute.hasWorkedOut(one));
    dissentNow(course, dispute, withAlso(left, standing), []);
  } else if (dispute.hasGoneUp) dissentNow(course, dispute, withAlso(dispute.dissenters, standing), []);
}

/** @param anew agencies that dissent once more: the sessions with them count no longer */
function dissentNow(course: Course, dispute: Dispute, dissenters: readonly string[], anew: readonly string[]): void {
  const isAsBefore = dissenters.join() === dispute.dissenters.join();
  if (isAsBefore && anew.length === 0) return;
  if (dispute.state === 'unified' && dissenters.length === 0) return;
  const isFresh = anew.length > 0 || dissenters.some((one) => !dispute.dissenters.includes(one));
  dispute.dissenters = dissenters;
  for (const agency of anew) for (const session of dispute.sessions.get(agency) ?? []) session.isOutdated = true;
  if (dispute.state === 'unified' || (dispute.hasGoneUp && isFresh)) {
    dispute.stage('negotiating', dispute.lead, course.at);
    if (course.state === 'escalated') course.state = 'reconciling';
  }
  unifyIfWorkedOut(dispute);
}

function unifyIfWorkedOut(dispute: Dispute): void {
  const isWorkedOut = dispute.dissenters.every((one) => dispute.hasWorkedOut(one));
  if (dispute.state === 'negotiating' && isWorkedOut) dispute.end('unified');
}

const withAlso = (list: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...list, ...more]),
];
