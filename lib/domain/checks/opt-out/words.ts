import type { ExemptionRow } from '../reference'
import { CHECK_REQUIRED, NO_BASIS } from './determine'
import type { StaleCause } from './flow'
import type { FlowStatus } from './states'
import type { StepId, YesNo } from './tree'

/** The twelve questions and their answers in plain words, the same on screens and on records. */

export type StepWords = {
  readonly title: string
  readonly hint: string
  readonly answers: Readonly<Record<YesNo, string>>
}

export const STEP_WORDS: Readonly<Record<StepId, StepWords>> = {
  N1: {
    title: 'Did any of the information come from health or adult social care in England?',
    hint: 'The council’s own adult social care counts, not only what the NHS sent. What matters is where the care was given, not where the person lives.',
    answers: { yes: 'Yes, at least some of it', no: 'No, none of it' },
  },
  N2: {
    title: 'Is it only children’s social care or education information?',
    hint: 'Health visiting, mental health care for children, and anything from the NHS are health information. If any of that is in it, the answer is no.',
    answers: { yes: 'Yes, nothing else', no: 'No, there is health or adult social care in it' },
  },
  N3: {
    title:
      'Once they have it, could they tell who somebody is, and something private about their health or care?',
    hint: 'Think of what they hold already. Rows for each person with a code instead of a name still tell, if they can reach the key. So do small counts and free text.',
    answers: { yes: 'Yes, it is confidential', no: 'No, it is not, or not any more' },
  },
  N4: {
    title: 'Is it for the care of the very people it is about?',
    hint: 'For example, a discharge summary for the social worker who arranges the care. Planning services, audit and finding people for research are not.',
    answers: { yes: 'Yes, for their own care', no: 'No, for something else' },
  },
  N5: {
    title: 'Has every person explicitly agreed to this very use?',
    hint: 'Agreeing to another study, or being told about it, is not enough. If only some agreed, the others are decided as if nobody had.',
    answers: { yes: 'Yes, every one', no: 'No, or only some' },
  },
  N6: {
    title: 'Does a law, a direction, a notice or a court order leave us no choice?',
    hint: 'A law that lets us give it does not make us. Nor does a contract, a letter from a solicitor, or an ordinary request from the police.',
    answers: { yes: 'Yes, we must give it', no: 'No, we could say no' },
  },
  N7: {
    title: 'Is it to control an infectious disease or another risk to public health?',
    hint: 'For example, a list of contacts for the health protection team during an outbreak. General health improvement is not.',
    answers: { yes: 'Yes, and an authorised person asks', no: 'No' },
  },
  N8: {
    title: 'Has somebody found, for this one case and in writing, that the public interest overrides?',
    hint: 'For example, to prevent serious violence by one person. It never covers a routine or bulk feed.',
    answers: { yes: 'Yes, it is written down', no: 'No' },
  },
  N9: {
    title: 'Is it one of the named programmes or payments?',
    hint: 'A national patient survey, a disease registry, or checking an invoice where there is no contract. The list says what each of them does not cover.',
    answers: { yes: 'Yes, it is on the list', no: 'No' },
  },
  N10: {
    title: 'Has the use of it without consent been approved nationally?',
    hint: 'The Confidentiality Advisory Group gives a reference and a letter. The approval is called section 251 support.',
    answers: { yes: 'Yes, it has that support', no: 'No' },
  },
  N11: {
    title: 'Does the letter say, in so many words, that the opt-out is not applied to this flow?',
    hint: 'Have the letter or the published minutes before you. What somebody says in an e-mail about the letter does not count, nor does a letter about another flow.',
    answers: { yes: 'Yes, and I have it before me', no: 'No, or it says nothing about it' },
  },
  N12: {
    title: 'Do the records have NHS numbers?',
    hint: 'The check works by NHS number. Records without one are traced, or they stay here.',
    answers: { yes: 'Yes, or most of them', no: 'No' },
  },
}

export const FLOW_STATUS_WORDS: Readonly<Record<FlowStatus, string>> = {
  NOT_ASSESSED: 'Not looked at yet',
  ASSESSED_OUT: 'Outside the opt-out',
  ASSESSED_EXEMPT: 'The opt-out does not apply',
  ASSESSED_APPLIES: 'The opt-out applies: check before every disclosure',
  ASSESSED_BLOCKED: 'Must not be disclosed',
  STALE: 'Look at it again',
}

export const STALE_WORDS: Readonly<Record<StaleCause, string>> = {
  purpose: 'What it is used for changed',
  fields: 'Other data passes',
  recipient: 'Somebody else receives it',
  legalBasis: 'The legal basis changed',
  cagLetter: 'The letter of support changed',
  tables: 'A table of law and guidance that it rests on changed',
  time: 'Its time has passed',
}

const OWN_CODES: Readonly<Record<string, string>> = {
  [CHECK_REQUIRED]: 'Check the opt-out before every disclosure',
  [NO_BASIS]: 'Nothing allows it to be disclosed',
}

/** What a conclusion is called; of a row of exemptions, as the table under which it was made calls it. */
export const conclusionInWords = (code: string, exemptions: readonly ExemptionRow[]) =>
  OWN_CODES[code] ?? exemptions.find((row) => row.code === code)?.ground ?? code
