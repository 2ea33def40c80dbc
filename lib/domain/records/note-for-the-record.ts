import { ITEM_CODES, REFUSAL_CODES } from '../disclosure/codes'
import type { Approval, CaseFile } from '../disclosure/disclosure'
import * as words from '../disclosure/words'
import { GRADE_NAMES } from '../shared/grades'
import { dayOf, momentOf } from '../shared/when'
import { circumstances, itemsAsked, peopleAsking, periodOf, requestOf, whoItIsAbout } from './asked'
import { type Issue, issued, listed, prose, retentionOf, row, rows, signed } from './issue'
import type { RecordModel, Section } from './model'

/** P2: section 2.7, the council's own reasons. Internal always; nothing of it may leave. */
export const noteForTheRecord = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P2', d, issue, {
    summary: summaryOf(d),
    sections: [
      theDecision(d),
      prose('Why disclosure is appropriate, in the approver’s words', approvalOf(d)?.whyAppropriate),
      itemTable(d),
      refusalReasons(d),
      peopleAsking(d),
      identity(d),
      ...whoItIsAbout(d),
      itemsAsked(d),
      circumstances(d),
      prose('Why the requester says it is necessary', requestOf(d).whyNecessary),
      prose('What the requester says would be prejudiced', requestOf(d).prejudiceIfWithheld),
      prose('What the requester tried or considered', requestOf(d).lessIntrusiveConsidered),
      ...assessment(d),
      ...adviceTaken(d),
      notification(d),
      conflicts(d),
      ...questions(d),
      dispatch(d),
      recordKeeping(d),
    ],
    signatures: [
      signed('Authorised by the requesting body', d.authorisation),
      signed('Collated', d.collator),
      ...d.advice.map((advice) =>
        signed(`Advised as ${words.ADVISER_WORDS[advice.adviser]}`, advice.given?.by),
      ),
      signed('Decided', d.decision?.by),
      signed('Checked the pack', d.pack?.check?.by),
      signed('Released', d.release?.by),
      signed('Confirmed receipt', d.receipt?.by),
      signed('Closed', d.closure?.by),
    ],
  })

const approvalOf = (d: CaseFile): Approval | undefined =>
  d.decision && 'items' in d.decision ? d.decision : undefined

const summaryOf = (d: CaseFile) => {
  const outcome = d.decision ? words.STATUS_WORDS[d.decision.outcome].toLowerCase() : 'not decided'
  const stage = d.closure ? 'The final note' : 'The note as it stood when the decision was made'
  return `${stage} on the request of ${d.organisation.name}: ${outcome}.`
}

const theDecision = (d: CaseFile): Section => {
  const approval = approvalOf(d)
  return rows(
    'The decision',
    row('Outcome', d.decision && words.STATUS_WORDS[d.decision.outcome]),
    row('Decided by', d.decision && `${d.decision.by.name}, ${d.decision.by.standing}`),
    row('Grade at the time', d.decision && GRADE_NAMES[d.decision.grade]),
    row('When', d.decision && momentOf(d.decision.by.at)),
    approval ? row('Must be released by', momentOf(approval.expiresAt)) : null,
    approval?.conditions ? row('Conditions on the recipient', approval.conditions) : null,
    approval ? row('Advice followed', words.FOLLOWED_WORDS[approval.adviceFollowed]) : null,
    approval?.adviceReason ? row('Why advice was not followed', approval.adviceReason) : null,
    row('Rules in force', d.decision?.ruleset),
  )
}

const itemTable = (d: CaseFile): Section | null => {
  const approval = approvalOf(d)
  if (!approval) return null
  return {
    heading: 'What was decided, item by item',
    blocks: [
      {
        type: 'table',
        caption: 'Decision on each item',
        head: ['No.', 'Information', 'Decision', 'Reason and what is held back'],
        widths: [1, 6, 3, 6],
        body: approval.items.map((item, position) => {
          const asked = requestOf(d).items[position]
          return [
            String(position + 1),
            asked ? `${asked.description}\n${periodOf(asked)}` : '',
            words.PROPOSAL_WORDS[item.proposal],
            [
              item.code && `${item.code}: ${ITEM_CODES[item.code]}`,
              item.detail,
              item.redactions.length > 0 && `Redacted: ${listed(item.redactions, words.REDACTION_WORDS)}`,
            ]
              .filter(Boolean)
              .join('\n') || 'As asked',
          ]
        }),
      },
    ],
  }
}

const refusalReasons = (d: CaseFile): Section | null => {
  if (d.decision?.outcome === 'REFUSED')
    return {
      heading: 'Why it was refused',
      blocks: [
        { type: 'list', items: d.decision.codes.map((code) => `${code}: ${REFUSAL_CODES[code].meaning}`) },
        {
          type: 'paragraphs',
          paragraphs: [d.decision.text, `What would change the answer: ${d.decision.wouldHelp}`],
        },
      ],
    }
  if (d.decision?.outcome === 'NIL_RETURN')
    return rows(
      'Nothing to disclose',
      row('Neither confirm nor deny', words.YES_NO_WORDS[d.decision.neitherConfirmNorDeny]),
      row('What was searched', d.decision.searched),
    )
  return null
}

const identity = (d: CaseFile): Section =>
  rows(
    'How they were verified',
    row('Method', d.intake && words.ID_METHOD_WORDS[d.intake.idMethod]),
    row('Number or address used', d.intake?.idNumberUsed),
    row('Where that came from', d.intake?.idSource),
    row('Verified by', d.intake && `${d.intake.by.name}, ${momentOf(d.intake.by.at)}`),
    row(
      'Authorised there by',
      d.authorisation &&
        `${d.authorisation.name}, ${d.authorisation.standing}, ${momentOf(d.authorisation.at)}`,
    ),
  )

const assessment = (d: CaseFile): readonly (Section | null)[] => {
  const { held, basis, exemption, tests } = d.assessment ?? {}
  return [
    rows(
      'What is held',
      row('Held', held && words.DATA_HELD_WORDS[held.dataHeld]),
      row('What was searched and found', held?.searched),
      row('Regime', held && words.REGIME_WORDS[held.regime]),
      row('Collected on consent', held && words.YES_NO_WORDS[held.originallyConsentBased]),
      held?.consentNotObtainable
        ? row('Why fresh consent cannot be expected', held.consentNotObtainable)
        : null,
      row('Accuracy checked', held && dayOf(held.accuracyCheckedOn)),
      held?.accuracyCaveats ? row('Accuracy caveats', held.accuracyCaveats) : null,
    ),
    rows(
      'Lawful basis and conditions',
      row(
        'The council’s own power',
        basis && [words.LEGAL_POWER_WORDS[basis.legalPower], basis.legalPowerText].filter(Boolean).join(': '),
      ),
      row('Lawful basis', basis && words.ART6_WORDS[basis.art6Basis]),
      row('Special category condition', basis && words.ART9_WORDS[basis.art9Condition]),
      row('Schedule 1 condition', basis && words.SCH1_WORDS[basis.sch1Condition]),
      basis?.apdRef ? row('Appropriate policy document', basis.apdRef) : null,
      row('Compatibility of purpose', basis && words.COMPATIBILITY_WORDS[basis.compatibility]),
    ),
    rows(
      'Exemption and confidentiality',
      row(
        'Provisions disapplied',
        exemption && listed(exemption.provisionsDisapplied, words.PROVISION_WORDS),
      ),
      row('Why applying them would prejudice', exemption?.prejudiceReasoning),
      row('Confidentiality', exemption && words.CONFIDENTIALITY_WORDS[exemption.confidentiality]),
      exemption?.confidentialityText ? row('Confidentiality reasoning', exemption.confidentialityText) : null,
      row('Statutory bars', exemption && listed(exemption.statutoryBars, words.BAR_WORDS)),
    ),
    prose(
      `Necessity: ${tests ? words.FINDING_WORDS[tests.necessityFinding].toLowerCase() : 'not found'}`,
      tests?.necessityText,
    ),
    prose(
      `Proportionality: ${tests ? words.FINDING_WORDS[tests.proportionalityFinding].toLowerCase() : 'not found'}`,
      tests?.proportionalityText,
    ),
    prose('Best interests of the child', tests?.childBestInterests),
  ]
}

const adviceTaken = (d: CaseFile): readonly Section[] =>
  d.advice.map((advice) =>
    rows(
      `Advice of the ${words.ADVISER_WORDS[advice.adviser]}`,
      row('Question', advice.question),
      row('View', advice.given && words.ADVICE_LEVEL_WORDS[advice.given.level]),
      row('Advice', advice.given?.text),
      advice.given?.conditions ? row('Conditions', advice.given.conditions) : null,
      row('Given by', advice.given && `${advice.given.by.name}, ${momentOf(advice.given.by.at)}`),
    ),
  )

const notification = (d: CaseFile): Section => {
  const decided = approvalOf(d) ?? d.assessment?.notification
  return rows(
    'Telling the person',
    row('When', decided && words.NOTIFICATION_WORDS[decided.notification]),
    row('Why', decided?.notificationReason),
    decided?.notificationReviewOn ? row('Looked at again on', dayOf(decided.notificationReviewOn)) : null,
  )
}

const conflicts = (d: CaseFile): Section => ({
  heading: 'Conflicts of interest',
  blocks: [
    d.conflicts.length > 0
      ? {
          type: 'list',
          items: d.conflicts.map((c) => `${c.name}, ${momentOf(c.at)}: ${c.text} (took no further part)`),
        }
      : { type: 'paragraphs', paragraphs: ['Everybody who assessed, decided and verified declared none.'] },
  ],
})

const questions = (d: CaseFile): readonly Section[] =>
  d.clarifications.map((asked, position) =>
    rows(
      `Question ${position + 1}`,
      row('Asked', `${asked.question} (${asked.askedBy}, ${momentOf(asked.askedAt)})`),
      row(
        'Answered',
        asked.answer && asked.answeredAt ? `${asked.answer} (${momentOf(asked.answeredAt)})` : '',
      ),
    ),
  )

const dispatch = (d: CaseFile): Section | null =>
  d.release
    ? rows(
        'Dispatch',
        row('Sent by', `${d.release.by.name}, ${momentOf(d.release.by.at)}`),
        row('Channel', words.CHANNEL_WORDS[d.release.channel]),
        row('To', d.release.recipientEmail),
        row('Dispatch reference', d.release.dispatchRef),
        row('Files', d.pack?.files.length),
        row('SHA-256 of the manifest', d.release.manifestHash),
        row(
          'Receipt',
          d.receipt
            ? `${d.receipt.by.name}, ${momentOf(d.receipt.by.at)}`
            : `Not confirmed; chased ${d.chasers.length} times`,
        ),
      )
    : null

const recordKeeping = (d: CaseFile): Section =>
  rows(
    'Record keeping',
    row('Processing register entry', d.closure?.ropaEntry ?? d.assessment?.held?.ropaEntry),
    row('Kept', retentionOf(d)),
    row(
      'Earlier acts made void',
      d.voided.length > 0 ? d.voided.map((v) => `${momentOf(v.at)}: ${VOIDED[v.why]}`).join('\n') : 'None',
    ),
  )

const VOIDED = {
  scopeChanged: 'what was asked changed, so it was authorised afresh',
  expired: 'a clock ran out, so it was authorised afresh',
  newMaterial: 'new material or a mismatch was found, so it was decided afresh',
} as const
