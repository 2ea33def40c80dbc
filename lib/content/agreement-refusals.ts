import { wordsFor } from '@/lib/content/refusals'
import { agreementStatusWords } from '@/lib/content/register-words'
import { itemOf } from '@/lib/domain/agreement/checklist'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { dayOf } from '@/lib/domain/shared/when'

type Facts = NonNullable<Refusal['facts']>
type Words = (facts: Facts) => string

const isStatus = (status: unknown): status is AgreementStatus =>
  (AGREEMENT_STATUSES as readonly unknown[]).includes(status)

const statusOf = ({ status }: Facts) => (isStatus(status) ? agreementStatusWords(status, 'staff') : 'changed')

const turnOf = ({ next }: Facts) => (next ? `It is now with ${next}.` : 'Somebody signs before you.')

const latestOf = ({ latest }: Facts) => (latest ? ` no later than ${dayOf(String(latest))}` : ' near enough')

/** Every refusal of an act on an agreement in words: what is wrong, then what to do. */
const WORDS: Readonly<Record<string, Words>> = {
  [HOUSE_RULES.notFound]: () => 'There is no such agreement, or it is not yours to see.',
  [HOUSE_RULES.wrongState]: (facts) => `This step is not open now: the agreement is “${statusOf(facts)}”.`,
  [HOUSE_RULES.staleVersion]: (facts) =>
    `The agreement changed since you opened this page; it is now “${statusOf(facts)}”. What you typed is kept below. Check it and send it again.`,
  [HOUSE_RULES.busy]: () =>
    'Somebody else is acting on this agreement at this moment. Nothing of yours was done; wait a few seconds and send it again.',
  'SoD-5': () =>
    'You have, or somebody you chose has, another seat on this agreement. Whoever drafts it, advises on it, decides on it and signs it are different people: ask a deputy (SoD-5).',
  'SoD-8': () =>
    'You declared an interest in this agreement. You take no further part in it; ask somebody at your grade or above (SoD-8).',

  TRIAGE: () =>
    'The questions about its kind are not all answered. Open “What is needed” and answer the next one.',
  TRIAGE_STALE: () =>
    'Its purpose, the roles of the parties or the kind of data changed since the questions about its kind were answered. The legal team or the coordinator goes through them again first.',

  CLAUSE_MOVED: () =>
    'A colleague changed this clause while you were writing. Your wording is kept below; compare it with theirs, and send it again.',
  CLAUSE_THERE: () => 'This clause is in the agreement already. Edit the one that is there.',
  CLAUSE: () =>
    'That clause is no longer in the agreement. Open the clauses again and choose one that is there.',
  ITEM: () =>
    'This point is not one that can be marked here, or its mark has changed. Open the checklist again.',
  EMPTY: () => 'It has no clauses yet, so there is nothing to review. Draft it first.',
  REVIEWER: () =>
    'You wrote some of it, so you cannot review it. Ask a colleague who did not write any of it.',
  UNREVIEWED: () =>
    'No colleague has found it ready yet. Somebody who did not write it reviews it first; then ask for advice.',

  NO_COUNTERPART: () =>
    'It names no other organisation, so there is nobody to invite. Name one under “Parties” or open a new agreement with it.',
  INVITEE: () =>
    'That address does not belong to the other organisation. Use a work address of theirs; if its domain is missing from the directory, have it added there.',
  INVITATION: () => 'That invitation was withdrawn already, or never given. Open the invitations again.',
  INTERNAL: () =>
    'The council’s own comments are not open to the other organisation. Make it a comment for both sides.',
  PROPOSAL: () => 'That proposal was answered already, or withdrawn. Open the negotiation page again.',
  CLAUSE_GONE: () =>
    'The clause that this would change is no longer in the agreement. Decline the proposal and say why, or put the clause back first.',
  SAID_ENOUGH: () =>
    'You have sent as many comments and proposals as one invitation allows. Ask the council’s legal team for another.',
  UNSAID: () =>
    'A clause still waits for an answer. Read the agreement, give the answers that are missing, or take the clause out.',
  PROPOSALS: ({ open }) =>
    `The other organisation proposed wording that nobody has answered${open ? `: ${open} to go` : ''}. The legal team accepts or declines each, with the reason.`,
  CONCEDED: () =>
    'This clause may not be conceded: the law or the council’s policy asks for it. Agree better wording, or keep it.',

  ADVICE: () =>
    'The Data Protection Officer has not advised on this. The legal team asks for the advice; the advice page shows what was given so far.',
  ADVICE_STALE: () =>
    'The advice was given on another purpose, other data, other recipients or roles, other places, or other periods of retention. The legal team asks for it again.',
  ADVICE_OLD: () =>
    'The advice is too old to rest on: its last day has passed. The legal team asks for it again.',
  ANSWERED: () => 'The advice was answered already. The answer stands; it cannot be given twice.',
  DIRECTOR: () => 'This is for a Director or above to decide. Ask one to do it.',
  FUTURE: () => 'That day has not come yet. Enter the day on which it happened.',
  ACKNOWLEDGED: () =>
    'There is no answer that waits for your acknowledgement: the advice is unanswered, or you acknowledged it already. Open the advice page to see which.',
  INDEPENDENT: () =>
    'Whoever asked for the advice, gave it or drafted the agreement cannot depart from it. Another Director answers it.',
  REPEATED: () =>
    'The reasons are those of an earlier departure from advice on this agreement. Say in your own words why this advice is not followed.',
  POINT: () =>
    'You named a condition that this advice does not have. Open the advice page again and choose from what stands there.',
  CONDITION_MET: () =>
    'That condition is met already, or the advice has none that is open. Open the advice page to see which.',
  CONDITION: () =>
    'A condition of the advice is not met. The legal team or the coordinator records what shows that it is, on the advice page.',
  SCOPE: () =>
    'It is not said which points of the advice are not followed. Ask for advice again; whoever answers it says which.',
  RISK: () =>
    'It is not said how high the risk is that remains, or who owns it. Ask for advice again; whoever answers it says so.',
  UNACKNOWLEDGED: () =>
    'The Data Protection Officer has not acknowledged the departure from the advice. They do that on the advice page.',
  NO_DISSENT: () =>
    'There is nothing to tell the board: the advice was followed, is not answered yet, or the board was told already. Open the advice page to see which.',
  RESPONSE: () =>
    'Nobody has answered the advice. The head of service does; a Director, where it is not followed in full.',
  REASONS: () =>
    'The reasons for not following the advice are missing or too short. Whoever answered the advice writes them down.',
  ALTERNATIVE: () =>
    'It is not said what is done instead of what was advised. Whoever answered the advice says so.',
  COMMUNICATED: () =>
    'The Data Protection Officer has not been told of the answer to the advice. Whoever answered it tells them, and records the day.',
  BOARD: () =>
    'The board has not been told of the departure from the advice. The Data Protection Officer tells it, and records the day.',

  AUTHORITY: () =>
    'Somebody who is to sign is not on the list of authorised signatories today. The legal team keeps the list: ask it to enter the authority, or choose somebody who is on it.',
  SEAT_STRANGER: () =>
    'Somebody of a body that is no party is to sign. The legal team chooses who signs again, or names that body as a party.',
  SEAT_OURS: () => 'Nobody signs for the council. The legal team names a head of service or above.',
  SEAT_GRADE: () =>
    'A head of service or above signs for the council. The legal team chooses another person.',
  SEAT_THEIRS: () => 'Nobody signs for the other party. The legal team names it, and who signs for it.',
  COUNTERSIGN: () =>
    'Health or special category data needs a countersignature. The legal team adds the Caldicott Guardian or the senior risk owner.',
  GRADE: () => 'A head of service or above decides this. Ask one of that service.',
  SERVICE: () =>
    'Another service holds the data, so its own head decides, or a Director. Ask the head of that service.',
  NOT_YOUR_TURN: (facts) => `It is not your turn to sign. ${turnOf(facts)}`,
  NOT_A_SIGNATORY: () =>
    'You are not one of those who sign this agreement. If you should be, ask the legal team to name you.',
  DOMAIN: () =>
    'Your address is not of the organisation that you sign for. Sign in with your work account there, or ask the council’s legal team.',
  TEXT_MOVED: () =>
    'The text is not the one you read, or not the one that was approved. Read it again as it is now; nothing was signed.',
  TYPED_NAME: ({ name }) =>
    `That is not the name of the account you are signed in with${name ? `, ${name}` : ''}. Type your own name, or sign in with your own account.`,
  UNSIGNED: () => 'Not everybody has signed yet. It comes into force when the last has.',

  DPIA: () => 'Nothing says whether an impact assessment is needed. Whoever drafts it answers that question.',
  ACTIVITIES: () => 'A mixed agreement lists its activities. The legal team lists them.',
  ACTIVITY: () => 'It is not said whose purpose one of the activities serves. The legal team assigns it.',
  PROTOCOL: () =>
    'It names no protocol that it stands under, nor says that there is none. The legal team says which.',
  TIER: () =>
    'A charter or protocol carries no data. The legal team opens an agreement for the purpose instead.',

  CLOCK: () => 'The day for this has not come. Gatehouse does it by itself when it has.',
  VARIATION: () =>
    'This belongs to the agreement that is varied, not to its variation. Open that agreement and do it there.',
  UNTIL: ({ days }) =>
    `The day must lie ahead, and be no more than ${days ?? 90} days away. Choose an earlier one.`,
  REVIEW_DAY: (facts) =>
    `The next review must lie ahead and be${latestOf(facts)}: sensitive data is reviewed every year, other data every two. Choose an earlier day.`,
  VARIED_ALREADY: ({ variation }) =>
    `Another variation is being made${variation ? `: ${variation}` : ''}. Finish that one or give it up first: the text of the later would undo the earlier.`,
  NO_TEXT: () =>
    'There is no text here that could be varied. Vary the agreement in force; if it was imported, enter its text first.',
  STOP: () => 'The last day on which data flows cannot come before the notice. Check both dates.',
  STOP_AHEAD: () => 'Data may still flow until the last day named in the notice. Come back after that day.',
  CERTIFIED: () => 'A certificate was recorded, or its absence flagged already. End the agreement instead.',
  CERTIFICATE: () =>
    'Nothing shows what became of the data. Record the certificate of return or deletion, or flag that none came.',
  SWEEP: () =>
    'Those who received data have not been told of the last corrections and erasures. Record that they were.',
  EVIDENCE: () => 'No evidence is owed for that data, or it was recorded already. Choose another line.',
  PUBLICATION: () =>
    'There is no entry for the public register in that state: it was not proposed, or is published or withdrawn already. Open the publication page again.',
  PUBLICATION_KIND: () =>
    'The public register lists agreements whose kind is known. Answer the questions about its kind first; a charter or protocol carries no data and is not listed.',
  PUBLICATION_ADVICE: () =>
    'The Data Protection Officer has not advised on publishing this as it reads now. Ask for that advice first.',
  SECOND_PERSON: () =>
    'You proposed this entry, so somebody else publishes it. Ask another head of service or a Director.',
}

/** A starred point of the checklist; any of them can be missing. */
const itemWords = (rule: string) => {
  const item = itemOf(rule)
  return (
    item &&
    `Nothing says: ${item.name}. The legal team says it in a clause, or marks it as not applicable with the reason.`
  )
}

/** A check says itself what stands in the way; its page says what clears it, and who can. */
const checkWords = ({ rule, facts = {} }: Refusal) =>
  rule.startsWith('G-') && typeof facts.text === 'string'
    ? `${facts.text} The page of checks says what clears it, and who can.`
    : undefined

const othersOf = ({ more }: Facts) => {
  if (typeof more !== 'number' || more === 0) return ''
  const others = more === 1 ? 'One other point stands' : `${more} other points stand`
  return ` ${others} in the way: the overview lists them.`
}

/** Of several points that stand in the way of signature the first is named, and the others counted. */
export const agreementWordsFor = (refusal: Refusal): string => {
  const { rule, facts = {} } = refusal
  const words = WORDS[rule]?.(facts) ?? itemWords(rule) ?? checkWords(refusal) ?? wordsFor(refusal)
  return `${words}${othersOf(facts)}`
}
