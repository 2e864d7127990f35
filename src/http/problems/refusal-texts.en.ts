/** Why the law refuses, in English: what, why, and how to mend it. */
import { COMPETENCE_TEXTS } from './competence-texts.js';
import type { RefusalTexts } from './refusal-text.js';

export const refusalTextsEn: RefusalTexts = {
  'not-lead': {
    what: 'Only the lead agency may do this',
    why: 'Every matter has one lead agency, and yours does not lead this consultation.',
    mend: 'Contact the lead agency.',
  },
  'not-consulted': {
    what: 'This agency is not consulted',
    why: 'The consultation was not sent to this agency, or another agency holds the opinion.',
    mend: 'Check the code of the agency; if need be the lead can send the request to the competent agency.',
  },
  'not-authorised': {
    what: 'You may not do this',
    why: 'It belongs to the head, to whoever holds the head’s delegation at this moment, or to another role than yours.',
    mend: 'Bring it to the person who may, or name the right one of your roles with the header X-Acting-Role.',
  },
  'unknown-consultation': {
    what: 'There is no such consultation',
    why: 'No consultation with this id has your agency as a party.',
    mend: 'Check the id, or look for it in the list of consultations.',
  },
  stale: {
    what: 'The consultation has changed since you saw it',
    why: 'The version that you sent in If-Match is no longer the current one.',
    mend: 'Load it again, see what has changed, and repeat the act if it is still wanted.',
  },
  'not-in-state': {
    what: 'This cannot be done at the present step',
    why: 'The procedure stands at another step, which is not open to this act.',
    mend: 'See the list of open actions of the consultation.',
  },
  'already-settled': {
    what: 'The opinion is settled and can no longer be changed',
    why: 'Its result is on record (answered, determined by rule, returned or cancelled).',
    mend: 'If the content must be looked at again, talk to the lead agency.',
  },
  'not-received': {
    what: 'Receipt by the consulted agency is not yet recorded',
    why: 'A deadline runs only from proof of receipt, and that of this agency outside the system is missing.',
    mend: 'The clerk of the lead records the receipt with its evidence first.',
  },
  'return-too-late': {
    what: 'The time to return the request is over',
    why: 'A request may be returned only within the regulation’s time from receipt.',
    mend: 'Answer with a clear position; the answer may say what lies outside your competence.',
  },
  'extension-exhausted': {
    what: 'No further extension is possible',
    why: 'The regulation limits how often one agency may be granted more time in a round.',
    mend: 'Answer before the deadline that runs.',
  },
  'clarification-exhausted': {
    what: 'No further clarification may be asked',
    why: 'The regulation limits how often an agency may be asked to be clearer.',
    mend: 'Respond to the opinion as it stands, or meet the head of that agency.',
  },
  'notice-already-issued': {
    what: 'The written notice has been issued',
    why: 'A deemed consent has exactly one notice.',
    mend: 'Its number and date stand with the opinion.',
  },
  'opinions-pending': {
    what: 'It cannot be concluded while opinions are awaited',
    why: 'At least one agency has not answered, and its deadline has not passed.',
    mend: 'Wait for the answers or the deadlines; the opinions show who is still awaited.',
  },
  'comments-unresolved': {
    what: 'It cannot be concluded while comments are unresolved',
    why: 'Every comment must have a result and an explanation first.',
    mend: 'Give a result and an explanation to each remaining comment.',
  },
  'dissent-unresolved': {
    what: 'It cannot be concluded while a dissent on main content stands',
    why: 'A dissent on main content is worked out between the heads, or decided by who has the authority.',
    mend: 'Meet the head of the dissenting agency and record the session.',
  },
  'within-lead-authority': {
    what: 'The matter is within the lead’s own authority',
    why: 'What is within one’s own authority is not sent up to the chairman.',
    mend: 'The head of the lead decides it, after the working sessions.',
  },
  'not-negotiated': {
    what: 'Not every dissenting agency has been met',
    why: 'The head of the lead works directly with the head of each dissenting agency before the matter goes up.',
    mend: 'Record the session (date, participants, minutes, result) with each agency that is missing.',
  },
  'invalid-input': {
    what: 'The input is not valid',
    why: 'A value is of the wrong type or form, or not allowed.',
    mend: 'Correct what is pointed out and send it again.',
  },
  'field-required': {
    what: 'Something required is missing',
    why: 'The act cannot be done without what is pointed out.',
    mend: 'Add it and send it again.',
  },
  'state-secret-refused': {
    what: 'Classified documents are not accepted',
    why: 'State secrets may not be sent through this system; nothing of it was kept.',
    mend: 'Use the channel for classified documents.',
  },
  'proposal-required': {
    what: 'A concrete proposal is missing',
    why: 'Silence and answers are bound to one concrete proposal; without it there is nothing to agree to.',
    mend: 'Write the proposal.',
  },
  'position-required': {
    what: 'A position is missing',
    why: 'The lead states its own position when it asks, and a consulted agency takes a clear one.',
    mend: 'State a clear position.',
  },
  'legal-ground-required': {
    what: 'The legal ground for asking is missing',
    why: 'Nobody is consulted without a ground: consultation may not be used to evade a decision.',
    mend: 'Name the document on whose ground opinions are asked.',
  },
  'question-required': {
    what: 'A question is missing',
    why: 'Every consulted agency is asked at least one concrete question.',
    mend: 'Add a question for the agency that is pointed out.',
  },
  'reason-required': {
    what: 'A reason is missing',
    why: 'The act must say why, for those whom it concerns and for the record.',
    mend: 'Give the reason.',
  },
  'alternative-required': {
    what: 'An alternative is missing',
    why: 'Whoever disagrees proposes another solution.',
    mend: 'State what your agency proposes instead.',
  },
  'condition-required': {
    what: 'Agreement with conditions, but no condition is told',
    why: 'This position needs at least one comment that is a condition.',
    mend: 'Mark the comment that is a condition, or take another position.',
  },
  'conclusion-required': {
    what: 'The conclusion is missing',
    why: 'A decision is concluded in words, also when one of the options is chosen.',
    mend: 'Write the conclusion.',
  },
  'agency-required': {
    what: 'No agency to consult is named',
    why: 'At least one agency is consulted, and each is named by its code.',
    mend: 'Choose the agencies whose functions relate to the matter.',
  },
  'self-consultation': {
    what: 'The lead does not consult itself',
    why: 'Coordination within an agency is no consultation of another.',
    mend: 'Take your own agency off the list.',
  },
  'duplicate-agency': {
    what: 'An agency is named twice',
    why: 'An agency has one opinion in a round.',
    mend: 'Remove the double; to ask more, add questions.',
  },
  'unknown-agency': {
    what: 'The register has no such agency',
    why: 'The code does not exist, or the agency was reorganised and takes no more work.',
    mend: 'Look into the register of agencies and functions.',
  },
  'unrelated-agency': {
    what: 'The agency has no related function',
    why: 'Only agencies whose function relates to the matter are consulted, and the one told is not in its register.',
    mend: 'Choose the right function, or leave the agency out.',
  },
  'unknown-person': {
    what: 'The powers cannot be lent to this person',
    why: 'A head lends them only to a deputy or an officer of the same agency whose account is in use.',
    mend: 'Choose another person from the list; where somebody is missing, ask the administrator to enter them.',
  },
  'agency-cannot-answer': {
    what: 'Nobody in the agency asked can sign in and answer',
    why: 'The agency has no head, and nobody who holds a delegation of its head now, with an account in use; its silence would say nothing.',
    mend: 'Have the administrator enter its head, or ask it as an agency outside the system, on paper with its receipt recorded; when a proposal is amended, the request to it can be withdrawn.',
  },
  'unknown-question': {
    what: 'The request has no such question',
    why: 'The answer speaks to a question that this agency was not asked.',
    mend: 'Use the keys of the questions in the request.',
  },
  'unknown-comment': {
    what: 'There is no comment with this key',
    why: 'The agency’s opinion has no comment with the key that was told.',
    mend: 'See the keys of the comments in the opinion.',
  },
  'unknown-option': {
    what: 'There is no option with this key',
    why: 'The dossier submitted has no such option.',
    mend: 'Choose one of its options, or leave it out and conclude otherwise in words.',
  },
  'question-unanswered': {
    what: 'A question has no position',
    why: 'An opinion takes a clear position on each question asked.',
    mend: 'Answer every question.',
  },
  'position-not-available': {
    what: 'The regulation has no such position',
    why: 'The regulation that applies does not know the position that was chosen.',
    mend: 'Take one of the regulation’s positions.',
  },
  'return-ground-invalid': {
    what: 'The ground for the return is not valid',
    why: 'A request is returned only on a ground that the regulation names.',
    mend: 'Choose such a ground, or answer with a clear position.',
  },
  'extension-too-long': {
    what: 'The extension is too long',
    why: 'More working days were asked for than the regulation allows.',
    mend: 'Ask for no more than the maximum.',
  },
  'limit-in-the-past': {
    what: 'The deadline lies in the past',
    why: 'The last day of the chosen deadline is no longer ahead.',
    mend: 'Choose another deadline.',
  },
  'limit-too-short': {
    what: 'The deadline is too short',
    why: 'It has fewer working days than the regulation’s minimum for this urgency.',
    mend: 'Choose a later deadline, or the right urgency.',
  },
  'limit-too-long': {
    what: 'The deadline is too long',
    why: 'It has more working days than the regulation’s maximum for this urgency.',
    mend: 'Choose an earlier deadline, or the right urgency.',
  },
  'year-without-notice': {
    what: 'The days off of that year are not announced yet',
    why: 'The deadline reaches into a year without an official notice, so its last day is not known.',
    mend: 'Choose an earlier deadline, or have the administrator amend the calendar once the notice is out.',
  },
  'repeat-consultation': {
    what: 'The same was asked before',
    why: 'The agency was consulted on the same matter and the same text within the regulation’s time.',
    mend: 'Use the opinion that there is, or ask again once the content has changed.',
  },
  'matter-has-another-lead': {
    what: 'Another agency leads this matter',
    why: 'One matter has one lead: another agency consults on the same matter and has not ended.',
    mend: 'Contact the agency that leads it, or name the matter as it is if it is another one.',
  },
  ...COMPETENCE_TEXTS.en,
  'contact-in-the-future': {
    what: 'The day of the earlier contact has not come',
    why: 'What is noted was said before the formal letter, so it cannot be later than today.',
    mend: 'Give the day on which it was, or leave it out.',
  },
  'successor-required': {
    what: 'The successors are not complete',
    why: 'Every function of a reorganised agency passes to exactly one successor.',
    mend: 'Name the successor of each function.',
  },
  'not-late': {
    what: 'Nothing was late',
    why: 'An apology for a late settlement is for an agency that let its deadline pass (letter of Tân Châu district of 8 July 2024, item 1).',
    mend: 'If it is for conduct, say so.',
  },
  'already-urged': {
    what: 'This agency has been urged today',
    why: 'An agency is urged no more than once a day in one consultation.',
    mend: 'Urge it again on the next working day, if there is still no answer.',
  },
  'regulation-not-adopted': {
    what: 'The province has not adopted this regulation',
    why: 'A rule by which silence is agreement binds only where the province has recorded its own document that adopts it.',
    mend: 'Have the administrator record the adoption (which document, from when) on the administration page, under Regulations.',
  },
  suspended: {
    what: 'The consultation is suspended',
    why: 'The Office has suspended it; meanwhile it is not concluded, decided or escalated.',
    mend: 'Mend the reason for the suspension and ask the head of the Office to resume it.',
  },
  'nobody-asked': {
    what: 'No agency is asked any more',
    why: 'Every request was withdrawn, so there is no opinion on which to conclude.',
    mend: 'Withdraw the consultation, or amend the proposal and ask again.',
  },
  'notice-pending': {
    what: 'A written notice is still owed',
    why: 'An agency whose silence was determined to be agreement is told so in writing before the consultation ends or goes up.',
    mend: 'Issue the notice to every agency that is owed one.',
  },
  'not-consultable': {
    what: 'The chairman is not consulted',
    why: 'A subordinate does not ask the one who decides: the silence of a superior is never agreement.',
    mend: 'Leave this agency out; if a decision is needed, submit it by the working regulation.',
  },
  'unknown-regime': {
    what: 'There is no such regime',
    why: 'The regulation in force has no regime by that name.',
    mend: 'Choose one of the list, or leave it out where no other text rules.',
  },
  'urgency-reason-required': {
    what: 'The reason for the urgency is missing',
    why: 'An urgent deadline shortens the time of the agencies asked, so they are told why.',
    mend: 'Say why it is urgent, or choose the ordinary deadline.',
  },
  'position-contradicts-answers': {
    what: 'The position contradicts the answers',
    why: 'A question is answered with disagreement, so the position as a whole cannot be another.',
    mend: 'Choose disagreement as the position, or look at the answer again.',
  },
  'received-out-of-range': {
    what: 'The moment of receipt cannot be',
    why: 'It can lie neither before the request was sent or received nor after now.',
    mend: 'Enter the moment that the evidence proves.',
  },
  'session-before-dissent': {
    what: 'The session was held before the dissent',
    why: 'A session that works out a dissent cannot be held before there is one.',
    mend: 'Correct the day, or meet and record the minutes then.',
  },
  'nothing-changed': {
    what: 'Nothing changes',
    why: 'What was sent is what the register already says, so there is nothing to record.',
    mend: 'Change what has to be changed and send it again, or close the form.',
  },
  'agency-exists': {
    what: 'The code or the name is already in the register',
    why: 'A code belongs to one agency, dissolved ones included, in whatever case; no two existing agencies have one name.',
    mend: 'Choose another code or name, or change the agency that is there.',
  },
  'function-exists': {
    what: 'The code of the function is taken',
    why: 'A code belongs to one function.',
    mend: 'Choose another code, or change the function that is there.',
  },
  'unknown-function': {
    what: 'There is no such function',
    why: 'The functions of the province have none with this code.',
    mend: 'Choose one of the list, or enter the new function first.',
  },
  'one-of-its-kind': {
    what: 'A province has one agency of this kind',
    why: 'The register always has one {office} and one {chairman}: the rules give them work of their own.',
    mend: 'Choose another kind; to replace the agency in this part, import both agencies at once.',
  },
  'session-contradicts-questions': {
    what: 'The result of the session contradicts its questions',
    why: 'The two are said to be unified, and yet to differ on a question.',
    mend: 'Choose the result again, or say anew what was agreed on that question.',
  },
  'unknown-regulation': {
    what: 'The province has no such regulation',
    why: 'Only a regulation of the own province or the default can be adopted: the document of another province does not bind here.',
    mend: 'Choose one of the regulations of the province.',
  },
  'continuing-document-required': {
    what: 'The document by which it goes on is not named',
    why: 'The issuer of this document changed on 1/7/2025; the old document itself does not say whether it still holds.',
    mend: 'Give number, date and issuer of the document by which the regulation goes on.',
  },
  'second-person-required': {
    what: 'A second person has to adopt it',
    why: 'A regulation that the province has written itself is adopted only when one administrator proposes it and another one adopts it.',
    mend: 'Propose it, and let another administrator look at it and adopt it.',
  },
  'unknown-file': {
    what: 'There is no such file to attach',
    why: 'A file goes with an act only if your own agency has uploaded it, or it is in this dossier already.',
    mend: 'Upload the file first (POST /api/v1/files) and name the SHA-256 that the upload told.',
  },
  'duplicate-file': {
    what: 'The same file is attached twice',
    why: 'Files are known by what is in them; these two have the same content.',
    mend: 'Take one of the two out.',
  },
  'too-many-files': {
    what: 'The dossier has too many files',
    why: 'A dossier holds at most 200 files, so that people can read what they are asked about.',
    mend: 'Put several documents into one file, or leave out what is not needed.',
  },
  'file-required': {
    what: 'A file is missing that the request must have',
    why: 'The regulation demands certain kinds of files for matters of this kind.',
    mend: 'Attach a file of each kind that the regulation names (`files.demanded`).',
  },
};
