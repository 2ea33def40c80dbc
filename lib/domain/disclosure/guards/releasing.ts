import { blockedIn } from '../../checks/guard'
import { isAddressOf } from '../addresses'
import type { Inputs } from '../command'
import { boundScope, dossierOf, isApproval, type PackFile, scopeOf } from '../disclosure'
import { clearableIn, holdsOn, isHeld } from '../hidden-data'
import * as sod from '../segregation'
import { type Guard, person, unless } from './guard'

/** The first hold is named; the page lists them all, with the names that only the case may say. */
const holdFacts = (files: readonly PackFile[]) => {
  const held = files.flatMap((file, at) => (isHeld(file) ? [{ at, finding: holdsOn(file)[0]?.id }] : []))
  const [first] = held
  return {
    finding: first?.finding ?? 'HD-25',
    file: (first?.at ?? 0) + 1,
    more: Math.max(held.length - 1, 0),
  }
}

/** The pack. */
export const releasingGuards = {
  releaserTookNoOtherPart: (d, context) =>
    unless(
      !sod.isRequesterSide(d, person(context)) &&
        !sod.isCollator(d, context.actor.id) &&
        d.decision?.by.personId !== context.actor.id &&
        d.pack?.check?.by.personId !== context.actor.id,
      'SoD-3',
    ),
  // What a requirement asks for stays due until it is given.
  approvalIsUnexpired: (d, context) => {
    const approval = isApproval(d.decision) ? d.decision : undefined
    if (approval && !approval.expiresAt) return null
    return unless(approval?.expiresAt !== undefined && context.now < approval.expiresAt, 'R17', {
      facts: { days: context.policy.settings.approvalValidDays },
    })
  },
  fileAnswersAReleasedItem: (d, _context, input: Inputs['listPackFile']) => {
    const decided = isApproval(d.decision) ? d.decision.items[input.item] : undefined
    return unless(decided !== undefined && decided.proposal !== 'withhold', 'INPUT', {
      fields: { item: 'Select an item that was approved' },
    })
  },
  packIsComplete: (d) => {
    const items = isApproval(d.decision) ? d.decision.items : []
    const covered = new Set(d.pack?.files.map((file) => file.item))
    const missing = items.flatMap((item, position) =>
      item.proposal !== 'withhold' && !covered.has(position) ? [position + 1] : [],
    )
    return unless(missing.length === 0, 'PACK', { facts: { missing: missing.join(', ') } })
  },
  fileIsHeld: (d, _context, input: Inputs['clearHeldFile']) => {
    const file = d.pack?.files.find(({ sha256 }) => sha256 === input.sha256)
    return unless(file !== undefined && isHeld(file), 'HELD-GONE')
  },
  everyFindingIsDecided: (d, _context, input: Inputs['clearHeldFile']) => {
    const file = d.pack?.files.find(({ sha256 }) => sha256 === input.sha256)
    const ids = file ? clearableIn(file) : []
    if (file && ids.length === 0) return unless(false, 'HELD-NOT-YOURS')
    return unless(
      ids.length === input.findings?.length && ids.every((id) => input.findings.includes(id)),
      'INPUT',
      { fields: { findings: 'Select each thing that was found, or have the file replaced' } },
    )
  },
  nothingIsHeld: (d) => {
    const files = d.pack?.files ?? []
    return unless(!files.some(isHeld), 'HIDDEN', { facts: holdFacts(files) })
  },
  checkerIsAnotherPerson: (d, context) =>
    unless(
      d.pack?.by?.personId !== context.actor.id &&
        d.decision?.by.personId !== context.actor.id &&
        !sod.isRequesterSide(d, person(context)),
      'SoD-3',
    ),
  checksPass: (_d, { checks }) => {
    const [first, ...others] = blockedIn(checks).flatMap(({ reasons }) => reasons)
    return unless(first === undefined, 'CHECKS', {
      facts: { text: first?.text ?? '', more: others.length },
    })
  },
  packWasChecked: (d) => unless(d.pack?.check !== undefined, 'CHECK'),
  recipientIsAuthorised: (d, _context, input: Inputs['releasePack']) =>
    unless(
      [d.request?.requester.email, d.request?.authoriser?.email].includes(input.recipientEmail) &&
        isAddressOf(d.organisation, input.recipientEmail),
      'INPUT',
      {
        fields: {
          recipientEmail: 'The pack may only go to the officer who asked or the officer who authorised it',
        },
      },
    ),
  decisionIsAsSigned: (d, context) =>
    unless(
      d.request !== undefined &&
        boundScope(d) === context.hash(scopeOf(d.request)) &&
        d.assessment !== undefined &&
        d.dossierHash !== undefined &&
        d.dossierHash ===
          context.hash(
            dossierOf({
              request: d.request,
              assessment: d.assessment,
              advice: d.advice,
              validation: d.validation,
            }),
          ),
      'SoD-9',
    ),
  receiptIsFirst: (d) => unless(d.receipt === undefined, 'RECEIPT'),
  receiptIsOutstanding: (d) => unless(d.receipt === undefined, 'RECEIPT'),
  receiptOrTwoChasers: (d) => unless(d.receipt !== undefined || d.chasers.length >= 2, 'RECEIPT-2'),
} satisfies Record<string, Guard>
