/** The files of a dossier, each where it stands. */
import type { AttachmentInput } from '../commands/commands.js';
import { roundOf } from '../consultation/consultation.js';
import type { Attachment, WithAttachments } from '../step/attachments.js';
import type { Dossier } from './dossier.js';

/** Where a file stands: with the request of a round, an answer or a comment in it, what was added later, or a session. */
export const FILE_PLACES = ['request', 'answer', 'comment', 'supplement', 'session', 'dispute-supplement'] as const;
export type FilePlace = (typeof FILE_PLACES)[number];

/** A file in its place. */
export interface DossierFile extends Attachment {
  readonly place: FilePlace;
  /** The round; 0 in a draft. */
  readonly round: number;
  /** Whose answer, whose request was completed, with whom the session was; null for what concerns everybody. */
  readonly agency: string | null;
}

type Standing = Pick<DossierFile, 'place' | 'round' | 'agency'>;

/** All files that stand in a dossier now, those of the request first; what an agency replaced is in the journal alone. */
export function filesIn(dossier: Omit<Dossier, 'id'>): readonly DossierFile[] {
  const found: DossierFile[] = [];
  const collect = ({ attachments = [] }: WithAttachments, standing: Standing) =>
    found.push(...attachments.map((attachment) => ({ ...attachment, ...standing })));
  ofRequests(dossier, collect);
  ofOpinions(dossier, collect);
  ofDisputes(dossier, collect);
  return found;
}

type Collect = (from: WithAttachments, standing: Standing) => void;

function ofRequests({ consultation: { context } }: Omit<Dossier, 'id'>, collect: Collect): void {
  for (const round of context.rounds) collect(round, { place: 'request', round: round.number, agency: null });
  const drafted = (context.draft?.attachments ?? []).flatMap(draftedFile);
  collect({ attachments: drafted }, { place: 'request', round: roundOf(context), agency: null });
}

/** A draft holds what was typed, which may be incomplete, but its files are in order. */
const draftedFile = ({ sha256, name, kind }: AttachmentInput): readonly Attachment[] =>
  [{ sha256, name, kind, size: null, type: null }] as readonly Attachment[];

function ofOpinions({ opinions }: Omit<Dossier, 'id'>, collect: Collect): void {
  for (const { context } of opinions) {
    const { round, agency, answer, late, comments, returned } = context;
    collect(returned ?? {}, { place: 'supplement', round, agency });
    collect(answer ?? {}, { place: 'answer', round, agency });
    for (const comment of comments) collect(comment, { place: 'comment', round, agency });
    // A late answer that was taken as the answer, or settles by rule, stands in both places and is shown in one.
    if (late === null || late.receivedAt === answer?.receivedAt) continue;
    collect(late, { place: 'answer', round, agency });
    for (const comment of late.comments) collect(comment, { place: 'comment', round, agency });
  }
}

function ofDisputes({ disputes }: Omit<Dossier, 'id'>, collect: Collect): void {
  for (const { context } of disputes) {
    const { round, sessions, missing } = context;
    for (const [agency, held] of Object.entries(sessions))
      for (const session of held) collect(session, { place: 'session', round, agency });
    for (const found of missing) collect(found, { place: 'dispute-supplement', round, agency: null });
  }
}

/** Whether a command carries files, of its own or of one of its parts. */
export function bringsFiles(input: object): boolean {
  const { attachments = [], comments = [] } = input as CarriesFiles;
  return attachments.length > 0 || comments.some((comment) => (comment.attachments ?? []).length > 0);
}

interface CarriesFiles {
  readonly attachments?: readonly unknown[];
  readonly comments?: readonly { readonly attachments?: readonly unknown[] }[];
}
