import { REFUSAL_CODES, type RefusalCode } from '@/lib/domain/disclosure/codes'
import { HIDDEN_ROWS } from '@/lib/domain/disclosure/hidden-data'
import type { Status } from '@/lib/domain/disclosure/states'
import { ADVISER_WORDS, STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { dayOf } from '@/lib/domain/shared/when'
import { passkeyWordsFor } from './passkey-words'

type Facts = NonNullable<Refusal['facts']>
type Words = (facts: Facts) => string

const statusOf = (facts: Facts) => STATUS_WORDS[facts.status as Status] ?? 'changed'

const advisers = (facts: Facts) =>
  String(facts.advisers ?? '')
    .split(', ')
    .map((adviser) => ADVISER_WORDS[adviser as keyof typeof ADVISER_WORDS] ?? adviser)
    .join(' and ')

const findsOf = (id: string | number | undefined) =>
  HIDDEN_ROWS[id as keyof typeof HIDDEN_ROWS]?.finds ?? 'something hidden'

/** Every refusal in words: what is wrong, then what to do. */
const WORDS: Readonly<Record<string, Words>> = {
  [HOUSE_RULES.notFound]: () => 'There is no such request, or it is not yours to see.',
  [HOUSE_RULES.notPermitted]: () => 'Your role does not do this step. Ask a colleague whose step it is.',
  [HOUSE_RULES.wrongState]: (facts) => `This step is not open now: the request is “${statusOf(facts)}”.`,
  [HOUSE_RULES.staleVersion]: (facts) =>
    `The request changed since you opened this page; it is now “${statusOf(facts)}”. What you typed is kept below. Check it against the request and send it again.`,
  [HOUSE_RULES.busy]: () =>
    'Somebody else is acting on this request at this moment. Nothing of yours was done; wait a few seconds and send it again.',
  [HOUSE_RULES.input]: () => 'Some of what was sent could not be used. Check the form and send it again.',
  INCOMPLETE: () =>
    'Some questions are not answered yet. Answer those marked below, then submit the request.',
  'SoD-1': () =>
    'You keyed in requests for others, so you cannot authorise them. A senior officer of the organisation must.',
  'SoD-2': () =>
    'This request names another senior officer. Ask them, or return it so that you can be named.',
  'SoD-3': () =>
    'You took another part in this request, so you cannot take this one. A different person must (SoD-3).',
  'SoD-4': () => 'The Data Protection Officer advises and never decides, approves or refuses (SoD-4).',
  'SoD-6': () =>
    'You decided, or took another part in, the answer that is to be reviewed. Somebody at or above that grade, who took no part, must review it (SoD-6).',
  'SoD-7': () =>
    'One of those people is, or may be, somebody the request is about. Choose only people whom it does not concern (SoD-7).',
  'SoD-8': () =>
    'You declared a conflict of interest. You take no further part in this request; it passes to somebody at your grade or above (SoD-8).',
  'SoD-9': () =>
    'What was asked, assessed or advised has changed since it was signed, so the signature no longer counts. It must be authorised or decided afresh (SoD-9).',
  'SoD-10': (facts) =>
    facts.both
      ? 'The Data Protection Officer proposed this, so a system administrator must approve it (SoD-10).'
      : 'You proposed this, so a different person must approve it (SoD-10).',
  RULESET: (facts) =>
    `It was to take effect on ${facts.effectiveFrom ? dayOf(String(facts.effectiveFrom)) : 'a day'}, which has come. Rules that were in force on a day never change: propose it again with a later date.`,
  DECIDED: () => 'Somebody has settled this already. Open it again to see what became of it.',
  DELEGATION: (facts) =>
    facts.ended
      ? 'This delegation has ended. Propose a new one with later dates.'
      : 'Only a head of service or above can delegate, and only to a head of service or above. A deputy can never decide.',
  ERASE_STATE: () =>
    'Something may still happen in this case. It can be asked for when the case has ended and its years have passed.',
  ERASE_SCHEDULE: (facts) =>
    `The council keeps this case until ${facts.dueOn ? dayOf(String(facts.dueOn)) : 'a later day'}. Ask again then.`,
  ERASE_HOLD: () =>
    'Material of this case is held for a court or an inquiry, which comes before any schedule. Lift the hold first, if its reason has gone.',
  ERASE_OPEN: () => 'A breach or a complaint of this case waits for its answer. Settle that first.',
  ERASE_SOD: () => 'You asked for this erasure, so a different person must agree to it.',
  ERASE_ASKED: () => 'Somebody has asked for this already. It waits for the second person.',
  ERASE_UNASKED: () => 'Nobody asks that this case be erased now. Open it again to see where it stands.',
  R01: (facts) => {
    if (!facts.floor)
      return `Only a senior officer of ${facts.organisation ?? 'the asking organisation'} can authorise this request (R01).`
    const floor = `A request must be authorised by ${article(String(facts.floor))} or above.`
    return facts.rank
      ? `${floor} Your rank is ${String(facts.rank).toLowerCase()} (R01).`
      : `${floor} Nobody has authorised this one, so return it as incomplete (R01).`
  },
  R02: () =>
    'The person who asks cannot also authorise. Somebody else at or above the rank required must (R02).',
  R03: (facts) =>
    facts.webmail
      ? 'Free webmail is not a work address. Use the address your organisation gave you (R03).'
      : `Both addresses must be of ${facts.organisation ?? 'the organisation'} (R03).`,
  R04: () =>
    'The assessment finds that necessity is not met, so nothing can be disclosed. Refuse (R04) or return it for work.',
  R05: () =>
    'Provisions are disapplied without saying what would be prejudiced. Complete the exemption page (R05).',
  R07: () =>
    'The assessment finds that proportionality is not met, so nothing can be disclosed. Refuse (R07) or return it for work.',
  R08: () =>
    'The council’s own power is not named. Name a function or power of the council on the legal basis page (R08).',
  R09: (facts) =>
    `${facts.kind === 'offence' ? 'Offence' : 'Special category'} information is in scope, so a condition must be chosen on the legal basis page (R09).`,
  R10: () => 'A duty of confidence is owed and not overridden, so nothing can be disclosed (R10).',
  R11: () => 'A statute forbids disclosure by this route (R11).',
  R12: (facts) =>
    ['Another route is the right one.', facts.because, 'Follow the page that your answers lead to (R12).']
      .filter(Boolean)
      .join(' '),
  R13: () =>
    'Counselling or emotional support material needs a senior officer’s own approval. Name who approved asking for it (R13).',
  R17: (facts) =>
    `The signature this rests on is more than ${facts.days} days old, so it has expired. It must be given afresh (R17).`,
  R18: () =>
    'The notice is invalid, or goes outside the power it cites. The legal team challenges it, or treats it as a request (R18).',
  PARTS: () =>
    'This request is worked on in its parts, one for each service. Open the part that you mean, from the case page.',
  T10: () =>
    'The legal team must look at this before anybody assesses it. Send it to them with what you have checked (T10).',
  G09n: () =>
    'The order is only being applied for, so there is nothing yet to validate or disclose. Keep what it lists, and record what becomes of the application (G09n).',
  T16: () =>
    'The legal team has not found this to be a valid requirement, so there is nothing to comply with. Approve or refuse it as a request (T16).',
  T18: () =>
    'The legal team found this order or notice valid, so nobody may approve or refuse it. Comply with it, or challenge it (T18).',
  NOTICE: () =>
    'What is sent must be exactly what the notice reaches: nothing more and nothing less. Change the items below.',
  'PSFA-7': (facts) =>
    `The last day on which a review of this notice could be sought was ${facts.by ? dayOf(String(facts.by)) : 'seven days after the notice'}. Comply with it, or ask the legal team what else is open.`,
  SHIELDED: () =>
    'Somebody’s record is shielded, and no threat check is written. Write it on the page about what is held.',
  'SHIELDED-DIRECTOR': () =>
    'Somebody’s record is shielded, so only a director or above decides to disclose. Pass it to the director.',
  'SUBJECT-GRADE': () =>
    'The request is about somebody at your grade or above it. Somebody who stands above them must decide; the Monitoring Officer does where it is the Chief Executive.',
  RESTRICTED: () =>
    'This case is restricted. Say why you need to see it, and it opens for eight hours; that you opened it is recorded.',
  T28: () =>
    'Only a refusal, a partial answer or “nothing to disclose” is reviewed, and only once. Make a new request, or seek a court order (T28).',
  'T28-LATE': (facts) =>
    `A review must be asked for within ${facts.days ?? 'the'} working days of the answer, and they have passed. Make a new request, with what has changed.`,
  T30: () =>
    'Nothing was sent from this case, so there is nobody to tell. Look for the case it was sent from.',
  T32: () =>
    'You are below head of service, and nobody’s life is said to be at risk. Reach a head of service or above, who decides (T32).',
  T34: () =>
    'The asking organisation has not confirmed this in writing. Chase its senior officer, and ratify when they have (T34).',
  ASSESSMENT: () => 'The assessment is not complete. Finish the pages marked “To do” first.',
  CONSENT: () =>
    'The information was collected on consent. Say why fresh consent cannot reasonably be expected.',
  CHILD: () =>
    'A child is concerned. Write the best interests of the child on the necessity and proportionality page.',
  ADVICE: (facts) => `Advice is needed first from the ${advisers(facts)}.`,
  WIDER: () =>
    'You are disclosing more than the coordinator proposed. Return it for work, so that the Data Protection Officer can be asked first.',
  DISSENT: () => 'The adviser advised against this. Only a director or above may depart from that advice.',
  GRADE: () =>
    'A head of service or above decides. A deputy does not: pass it to the head of service, or to the director if they are away.',
  SERVICE: () => 'The head of the service that holds the information decides. This is another service’s.',
  HELD: () => 'The assessment says that something is held. Disclose, refuse, or neither confirm nor deny.',
  COVER: () =>
    'That agreement does not cover it: it is not in force, is suspended, or is not with this organisation. Choose another, or say that none covers it.',
  PACK: (facts) =>
    `No file is listed for item ${facts.missing}. Add one, or send the pack back to the decider.`,
  SWAPPED: () =>
    'The file is no longer the one that was sent, and is given to nobody. Tell whoever looks after security.',
  HIDDEN: ({ finding, file, more }) =>
    `File ${file ?? ''} is held: ${findsOf(finding)} was found${more ? `, and ${more} more ${more === 1 ? 'file is' : 'files are'} held` : ''}. List a file without it in its place, or have a second person record why it may go out so.`,
  'HELD-GONE': () => 'That file is no longer held, or no longer in the pack. Look at the pack as it is now.',
  'HELD-NOT-YOURS': () =>
    'Nobody may decide this: the file was not looked into, or no virus scanner passed it. Remove it and list it again.',
  CHECK: () => 'A second person must check the pack against the decision before it is released.',
  CHECKS: ({ text, more }) =>
    `A check stands in the way. ${text}${more ? ` So do ${more} more.` : ''} The page of checks says what clears it, and who can.`,
  RECEIPT: () => 'Receipt is already confirmed.',
  'RECEIPT-2': () => 'Receipt is not confirmed. Chase it twice before closing without it.',
  'CLARIFY-2': (facts) => `You have asked ${facts.rounds} times. Decide on what is known.`,
  CLOCK: () => 'No clock has run out.',
}

const article = (rank: string) => `${/^[aeiou]/i.test(rank) ? 'an' : 'a'} ${rank.toLowerCase()}`

export const wordsFor = ({ rule, facts = {} }: Refusal): string =>
  WORDS[rule]?.(facts) ??
  passkeyWordsFor({ rule }) ??
  (rule in REFUSAL_CODES
    ? `${REFUSAL_CODES[rule as RefusalCode].meaning} (${rule}).`
    : `This cannot be done now (${rule}).`)
