import { REFUSAL_CODES, type RefusalCode } from '@/lib/domain/disclosure/codes'
import type { Status } from '@/lib/domain/disclosure/states'
import { ADVISER_WORDS, STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'

type Facts = NonNullable<Refusal['facts']>
type Words = (facts: Facts) => string

const statusOf = (facts: Facts) => STATUS_WORDS[facts.status as Status] ?? 'changed'

const advisers = (facts: Facts) =>
  String(facts.advisers ?? '')
    .split(', ')
    .map((adviser) => ADVISER_WORDS[adviser as keyof typeof ADVISER_WORDS] ?? adviser)
    .join(' and ')

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
  'SoD-8': () =>
    'You declared a conflict of interest. You take no further part in this request; it passes to somebody at your grade or above (SoD-8).',
  'SoD-9': () =>
    'What was asked, assessed or advised has changed since it was signed, so the signature no longer counts. It must be authorised or decided afresh (SoD-9).',
  R01: (facts) =>
    facts.floor
      ? `A request must be authorised by ${article(String(facts.floor))} or above. Your rank is ${String(facts.rank).toLowerCase()} (R01).`
      : `Only a senior officer of ${facts.organisation ?? 'the asking organisation'} can authorise this request (R01).`,
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
  R12: (facts) => String(facts.because ?? 'Another route is the right one (R12).'),
  R17: (facts) =>
    `The signature this rests on is more than ${facts.days} days old, so it has expired. It must be given afresh (R17).`,
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
  PACK: (facts) =>
    `No file is listed for item ${facts.missing}. Add one, or send the pack back to the decider.`,
  CHECK: () => 'A second person must check the pack against the decision before it is released.',
  RECEIPT: () => 'Receipt is already confirmed.',
  'RECEIPT-2': () => 'Receipt is not confirmed. Chase it twice before closing without it.',
  'CLARIFY-2': (facts) => `You have asked ${facts.rounds} times. Decide on what is known.`,
  CLOCK: () => 'No clock has run out.',
}

const article = (rank: string) => `${/^[aeiou]/i.test(rank) ? 'an' : 'a'} ${rank.toLowerCase()}`

export const wordsFor = ({ rule, facts = {} }: Refusal): string =>
  WORDS[rule]?.(facts) ??
  (rule in REFUSAL_CODES
    ? `${REFUSAL_CODES[rule as RefusalCode].meaning} (${rule}).`
    : `This cannot be done now (${rule}).`)
