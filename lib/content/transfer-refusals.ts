import type { RefusalWords } from '@/lib/content/check-refusals'
import { fieldsInWords } from '@/lib/content/transfer-fields'
import { REQUIREMENT_WORDS } from '@/lib/domain/checks/transfer/requirement-words'

const NO_ROLE = 'Nobody can allow it.'

const owed = (codes: unknown) =>
  String(codes ?? '')
    .split(', ')
    .map((code) => REQUIREMENT_WORDS[code] ?? code)
    .join('; ')

const more = (count: unknown) => {
  const others = Number(count ?? 0)
  if (others === 0) return ''
  return others === 1 ? ' So does one more.' : ` So do ${others} more.`
}

const namedGuard = (what: string) => (facts: { readonly more?: unknown }) =>
  `${what}${more(facts.more)} The page of checks says what clears it, and who can.`

/** Refusals of an act on a transfer abroad, in words: what is wrong, then what to do. */
export const TRANSFER_REFUSALS: RefusalWords = {
  MATTER_MOVED: () =>
    'What the checks say of the data, the register or the privacy notice has changed since this was written. Take that over on the page of the transfer first.',
  CAPACITY: () =>
    'How the council acts is for the Data Protection Officer to say, with a reason. Ask the officer, on the page of the transfer.',
  ANONYMITY: () =>
    'Nothing says that nobody can be known from the data, or what shows it. Say so on the page about the data.',
  REVIEWER: () =>
    'You wrote some of this, so you cannot review that nobody can be known from it. Ask a colleague.',
  SCREEN_OPEN: () => 'Answer all three questions first, each with a reason.',
  NEEDS_FACTS: ({ fields }) =>
    `It cannot be decided yet. Still missing: ${fieldsInWords(String(fields ?? ''))}.`,
  SCREEN_DISAGREES: ({ row }) =>
    `The three answers and the other facts do not agree (${row}). Look at where the recipient is and who can look, then answer again.`,
  NOT_BLOCKED: () => 'Nothing blocks it as it is written now, so there is no block to record.',
  BLOCK_LOCATION: () =>
    'Where the data came from does not permit one of the places. Use another place, or ask the source: only it can lift that.',
  BLOCK_DEROGATION_BARRED: () =>
    `A council that uses its public powers may not rely on this exception. ${NO_ROLE} Choose something else.`,
  BLOCK_EXPIRED_INSTRUMENT: () =>
    `These terms are no longer good, or were good in the European Union only. ${NO_ROLE} Sign terms that are good in the United Kingdom.`,
  BLOCK_NO_MECHANISM: () =>
    `The law does not let this cover the transfer as it stands. ${NO_ROLE} Choose something else, or add what it lacks.`,
  BLOCK_CONDITION_UNPROVEN: () =>
    'The place is covered for some recipients only, and nothing shows that this is one of them. Record what shows it, or choose something else.',
  BLOCK_TRA_FAILED: () =>
    `The data would not be protected well enough there. ${NO_ROLE} Take out the data that fails, or choose something else for that part.`,
  BLOCK_NO_TRA: () =>
    'It needs a risk assessment that is passed and current, with every extra step in force. Make one, or close the steps that are open.',
  ROUTE_PART3: () =>
    'The council enforces the law with this data itself, so other rules on transfers apply. Take it to the legal team.',
  NO_ASSESSMENT_NEEDED: () => 'It rests on nothing that needs a risk assessment. Go on to advice.',
  TRA_INCOMPLETE: ({ fields }) =>
    `The risk assessment is not complete. Still to do: ${fields}. The page of the assessment says what.`,
  MECHANISM: () => 'Choose what it rests on first.',
  INCOMPLETE: ({ fields }) => `Something is still missing: ${fieldsInWords(String(fields ?? ''))}.`,
  NOT_ASKED: () => 'Nobody has asked for advice, or it was given already. Ask first.',
  'SoD-5': () =>
    'You wrote it, asked for the advice, or gave it, so somebody else takes this step (SoD-5). Ask a colleague whose step it is.',
  CONTENT_MOVED: () => 'It changed since you read it. Read it again, then give your advice.',
  CONDITION_GONE: () => 'That condition is met already, or is not there any more. Open the page again.',
  DIRECTOR: () =>
    'Departing from the advice is for a director or the senior information risk owner. Pass it to them.',
  NO_DISSENT: () =>
    'There is no advice that could be departed from: it was supported, or somebody has departed from it already.',
  SAME_REASONS: () =>
    'These reasons stand in an earlier departure from advice already. Write them afresh, for this transfer.',
  FUTURE: () => 'The officer cannot have been told later than now. Enter when you told them.',
  ACKNOWLEDGED: () => 'There is no departure from advice that waits for you to acknowledge it.',
  ADVICE: () => 'The Data Protection Officer has not advised. Ask for advice first.',
  ADVICE_STALE: () => 'It changed since the officer advised, so the advice no longer counts. Ask again.',
  ADVICE_EXPIRED: () => 'The advice is too old to rest on. Ask again.',
  OBJECTION: () =>
    'The Data Protection Officer objects, and nobody departed from that. A director can, with reasons.',
  CONDITION: () =>
    'A condition of the Data Protection Officer is open. Show that it is met, or ask a director to depart from it.',
  DISSENT_COMMUNICATED: () =>
    'The Data Protection Officer has to be told of the departure before anybody signs.',
  DISSENT_ACKNOWLEDGED: () =>
    'The Data Protection Officer has not acknowledged the departure from the advice. Ask the officer to.',
  ASSURANCE_REQUIRED: ({ missing }) =>
    `Our processor sends it abroad by itself, and this is not shown yet: ${owed(missing)}. Add it on the page about onward transfers.`,
  USE_MOVED: ({ use }) =>
    `Others for this recipient and purpose were signed since, so this is use ${use} of the exception in twelve months, which is decided otherwise. Whoever assesses it takes that over on the page of the transfer, and it begins again.`,
  WHY_NO_SAFEGUARD: () =>
    'It goes regularly, or for the third time in twelve months, and rests on an exception. Write down why no safeguard can be used, on the page about the exception.',
  'G-ROPA': namedGuard('It is not in order in the register of processing.'),
  'G-NOTICE': namedGuard('The privacy notice does not tell people of it.'),
  'G-TRAIN': namedGuard('Somebody who acts has no current training.'),
  'G-RETAIN': namedGuard('It is not settled how long the recipient keeps it.'),
  'G-LOC': namedGuard('The sources of the data do not permit every place, or nobody said where it is.'),
  NOT_DUE: () => 'The day for this has not come.',
  NO_BRIDGE: () => 'It does not rest on the United States list, so there is no entry to look up.',
  NOT_TOUCHED: () => 'No table changed that it rests on.',
  PAST: () => 'Enter a day that is today or later.',
}
