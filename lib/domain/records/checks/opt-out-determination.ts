import { COMPULSIONS, ORIGINS, SUPPORTS } from '../../checks/opt-out/answers'
import type { Conclusion, Flow } from '../../checks/opt-out/flow'
import { LIMBS, type Limb, limbsOf } from '../../checks/opt-out/tree'
import { conclusionInWords, FLOW_STATUS_WORDS, STEP_WORDS } from '../../checks/opt-out/words'
import type { Reference } from '../../checks/reference'
import { dayOf } from '../../shared/when'
import { actedBy, framed, given, type Issuing, listed, row, rows, rowsGiven, signed, table } from '../issue'
import type { RecordModel, Section } from '../model'

type Answers = NonNullable<Flow['answers']>

const LIMB_WORDS: Readonly<Record<Limb, string>> = {
  identifiable: 'Somebody could be identified in the recipient’s hands',
  dutyOfConfidence: 'It was given in confidence',
  aboutHealthOrCare: 'It says something about health or care',
}

const yesNo = (answer: boolean | undefined) => (answer === undefined ? 'Not asked' : answer ? 'Yes' : 'No')

/** Section 4, the determination for one flow: what was asked, how it was answered, and what that came to. */
export const optOutDetermination = (flow: Flow, reference: Reference, issue: Issuing): RecordModel => {
  const { conclusion, answers } = flow
  if (!conclusion || !answers) throw new Error('a determination is recorded once it is made')
  return framed('OPT_OUT', { reference: flow.reference, retention: retentionOf(flow) }, issue, {
    summary: `${FLOW_STATUS_WORDS[conclusion.state]}: “${flow.title}”.`,
    sections: [
      concluded(flow, conclusion, reference),
      theFlow(flow),
      origin(answers),
      limbs(answers),
      path(conclusion),
      evidence(flow),
      bases(flow, answers),
      support(answers),
      confirmations(flow),
      procedure(flow),
      issue.copy === 'internal' ? earlier(flow, reference) : null,
    ],
    signatures: [
      signed('Answered the questions', conclusion.by),
      ...flow.confirmations.map(({ as, by }) => signed(`Confirmed as ${as}`, by)),
      signed('Wrote down how the check is run', flow.procedure?.by),
    ],
  })
}

/** 2.8: it lives as long as what it belongs to. */
const retentionOf = ({ matter }: Flow) =>
  matter ? `As long as ${matter.reference}` : 'As long as the agreement it belongs to'

const concluded = ({ clock }: Flow, found: Conclusion, reference: Reference): Section =>
  rows(
    'What was concluded',
    row('In short', FLOW_STATUS_WORDS[found.state]),
    row('Conclusion', `${conclusionInWords(found.code, reference.exemptions)} (${found.code})`),
    row('Ground', `${conclusionInWords(found.ground, reference.exemptions)} (${found.ground})`),
    row('Question that decided', found.row),
    row('Why', found.reasons.map(({ text, source }) => `${text} Source: ${source}.`).join('\n')),
    row('Another opt-out of its own', found.alternative ? `Yes: ${found.alternative}` : 'No'),
    row('Concluded on', dayOf(found.on)),
    row('Good until', clock && dayOf(clock)),
    row('Tables it was made under', `Exemptions of ${dayOf(found.exemptions)}`),
  )

const theFlow = ({ about, matter }: Flow): Section =>
  rows(
    'The flow',
    row('Name', about.title),
    row('Of', matter?.reference),
    row('Purpose', about.purpose),
    row('Data', about.fields),
    row('Recipient', about.recipient),
  )

const origin = ({ origins = [], careInEngland }: Answers): Section =>
  rows(
    'Where the information came from',
    row('Sources', listed(origins, ORIGINS)),
    row('Care provided or arranged in England', yesNo(careInEngland)),
  )

const limbs = (answers: Answers): Section => {
  const found = limbsOf(answers)
  return rows(
    'Is it confidential patient information?',
    ...LIMBS.map((limb) => row(LIMB_WORDS[limb], yesNo(found[limb]))),
  )
}

const path = ({ path: steps }: Conclusion): Section =>
  table('The questions in order', {
    caption: 'The questions in order',
    head: ['Step', 'Question', 'Answer'],
    widths: [1, 6, 3],
    body: steps.map(({ row: step, answer }) => [
      step,
      STEP_WORDS[step].title,
      STEP_WORDS[step].answers[answer],
    ]),
  })

const evidence = ({ evidence: held }: Flow): Section | null =>
  held.length > 0
    ? table('Evidence', {
        caption: 'Evidence',
        head: ['What shows it', 'Where it is kept', 'Recorded by'],
        widths: [3, 4, 3],
        body: held.map(({ item, reference, by }) => [item, reference, actedBy(by)]),
      })
    : null

/** Two questions that are often taken for one: the opt-out check answers neither. */
const bases = ({ about }: Flow, { confidentialityBasis, compelledBy }: Answers): Section =>
  rows(
    'What allows it',
    row('What lifts the duty of confidence', confidentialityBasis ?? 'The ground above'),
    row('Basis in data protection law, which is another question', about.legalBasis),
    given('What compels it', compelledBy && compelledBy !== 'nothing' ? COMPULSIONS[compelledBy] : null),
  )

const support = ({ section251, cagLetter }: Answers): Section | null =>
  section251 === undefined || section251 === 'none'
    ? null
    : rowsGiven(
        'Section 251 support',
        row('Support', SUPPORTS[section251]),
        row('Reference', cagLetter?.reference),
        row('Date of the letter', cagLetter?.date && dayOf(cagLetter.date)),
        row('Annual review by', cagLetter?.reviewOn && dayOf(cagLetter.reviewOn)),
        given('Ends', cagLetter?.expires && dayOf(cagLetter.expires)),
        row('It names the recipient', yesNo(cagLetter?.recipientNamed)),
        row('It says that the opt-out is not applied to this flow', yesNo(cagLetter?.disapplies)),
      )

const confirmations = ({ confirmations: all }: Flow): Section | null =>
  rowsGiven('Confirmed by', ...all.map(({ as, by }) => row(as, actedBy(by))))

const procedure = ({ procedure: written }: Flow): Section | null =>
  written &&
  rows(
    'How the check is run',
    row('Who runs it', written.runBy),
    row('Mailbox', written.mailbox),
    row('Mode', written.mode),
    row('How often', written.cadence),
    row('Who attests it', written.attestedBy),
    row('What happens when it fails', written.onFailure),
  )

const earlier = ({ past }: Flow, reference: Reference): Section | null =>
  rowsGiven(
    'Concluded before',
    ...past.map(({ code, on, by }) =>
      row(dayOf(on), `${conclusionInWords(code, reference.exemptions)} (${code})\n${actedBy(by)}`),
    ),
  )
