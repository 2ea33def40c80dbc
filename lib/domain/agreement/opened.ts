import { signatory } from '../shared/signatory'
import type { Agreement, Imported } from './agreement'
import { hashOfText } from './change'
import type { AgreementContext } from './command'
import type { Tier } from './kinds'
import { letsDataFlow } from './kinds'
import { type AgreementText, EMPTY_TEXT, type Party } from './text'

/** How agreements begin. */

const FRESH = {
  version: 1,
  kind: null,
  outside: {},
  imported: null,
  variationOf: null,
  variations: 0,
  answering: {},
  triage: null,
  pastTriage: [],
  textVersion: 1,
  drafters: [],
  positions: {},
  comments: [],
  proposals: [],
  invitations: [],
  internalReview: null,
  adviceAsked: null,
  advice: [],
  seats: [],
  approval: null,
  signatures: [],
  voided: [],
  conflicted: [],
  force: null,
  reviewDue: null,
  reviews: [],
  suspension: null,
  evidence: [],
  ending: null,
  publication: null,
  abandoned: null,
} as const satisfies Partial<Agreement>

type Opening = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly tier: Tier
  readonly organisation: Agreement['organisation']
  readonly serviceId: string
  readonly service: string
  readonly parties: readonly Party[]
}

type Begun = Pick<AgreementContext, 'actor' | 'now' | 'hash' | 'method'>

export const opened = {
  /** Charters and protocols carry no data, so nobody asks what kind of agreement they are. */
  agreement: ({ parties, title, ...opening }: Opening, context: Begun): Agreement => {
    const text: AgreementText = { ...EMPTY_TEXT, title, parties }
    return {
      ...FRESH,
      ...opening,
      status: letsDataFlow(opening.tier) ? 'TRIAGE' : 'DRAFTING',
      openedBy: signatory(context, ''),
      createdAt: context.now,
      text,
      textHash: hashOfText(context, null, text),
    }
  },

  /** It begins with the text in force and goes the same way; when it is in force, that text is varied. */
  variation: (a: Agreement, context: AgreementContext, number: number): Agreement => ({
    ...FRESH,
    id: context.newAgreement.id,
    reference: context.newAgreement.reference,
    tier: a.tier,
    kind: a.kind,
    organisation: a.organisation,
    serviceId: a.serviceId,
    service: a.service,
    status: 'DRAFTING',
    openedBy: signatory(context, ''),
    createdAt: context.now,
    variationOf: { reference: a.reference, number },
    answering: a.triage?.answers ?? {},
    triage: a.triage,
    text: a.text,
    textHash: a.textHash,
  }),

  /** Signed before, elsewhere: it stands as its register says, with what its entry lacks. */
  imported: (
    opening: Omit<Opening, 'serviceId' | 'service'> & Pick<Agreement, 'serviceId' | 'service'>,
    set: Pick<Agreement, 'status' | 'kind' | 'outside' | 'force'> & {
      readonly text: AgreementText
      readonly imported: Omit<Imported, 'by'>
    },
    context: Begun,
  ): Agreement => {
    const { text, imported, ...rest } = set
    const { parties: _parties, title: _title, ...known } = opening
    return {
      ...FRESH,
      ...known,
      ...rest,
      openedBy: signatory(context, ''),
      createdAt: context.now,
      imported: { ...imported, by: signatory(context, context.hash(imported)) },
      text,
      textHash: hashOfText(context, rest.kind, text),
    }
  },
}
