import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { choice, choices, line, optional, paragraph } from '../shared/text'
import { AUDIENCES, DISPOSALS, POSITIONS, TRIGGERS } from './agreement'
import { PARTY_ROLE_NAMES, REGIMES, ROLES_OF_PARTIES, TIERS } from './kinds'
import { DATA_CLASSES } from './text'

/** Forms of an agreement, one each; the triage questions have their own file. */

const YES_NO = ['yes', 'no'] as const
const uuid = (question: string) => z.uuid({ error: `Select ${question}` })
const whole = (name: string, { min, max }: { min: number; max: number }) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : value),
    z
      .number({ error: `Enter ${name} as a whole number` })
      .int({ error: `Enter ${name} as a whole number` })
      .min(min, { error: `Enter ${name} between ${min} and ${max}` })
      .max(max, { error: `Enter ${name} between ${min} and ${max}` }),
  )

export const reason = z.strictObject({ reason: paragraph('why', { min: 10, max: 2000 }) })

/** SoD-8, asked before anybody reviews, approves or signs. */
export const CONFLICT = {
  conflict: choice(YES_NO, 'whether you have an interest in this'),
  conflictText: optional(paragraph('what your interest is', { min: 5, max: 1000 })),
} as const

export const opening = z.strictObject({
  title: line('a title that says what is done for whom', { min: 8, max: 200 }),
  organisationId: optional(uuid('the other organisation')),
  serviceId: uuid('the service that holds the data'),
  tier: choice(TIERS, 'what kind of document it is'),
})

export const outside = z.strictObject({
  externalRef: optional(line('their reference', { max: 80 })),
  leadOrg: optional(line('the lead organisation', { max: 160 })),
  adoptedVersion: optional(line('the version adopted', { max: 40 })),
  localAnnex: optional(paragraph('the local annex', { max: 4000 })),
})

/* The text. */

export const party = z.strictObject({
  organisationId: optional(uuid('the organisation')),
  name: line('the name of the organisation', { min: 2, max: 160 }),
  own: choice(YES_NO, 'whether this is the council'),
  role: choice(ROLES_OF_PARTIES, `what it is: ${Object.values(PARTY_ROLE_NAMES).join(', ').toLowerCase()}`),
  contact: line('a contact', { min: 3, max: 200 }),
  dpo: line('its data protection officer, or that it has none', { min: 3, max: 200 }),
})

export const dataItem = z.strictObject({
  name: line('what the data is', { min: 3, max: 200 }),
  people: line('whom it is about', { min: 3, max: 200 }),
  classes: choices(DATA_CLASSES, 'what kind of data it is').refine((some) => some.length > 0, {
    error: 'Select what kind of data it is',
  }),
  basis: line('the lawful basis', { min: 3, max: 300 }),
  retention: line('how long the recipient keeps it', { min: 2, max: 200 }),
  retentionMonths: whole('after how many months it must be deleted', { min: 1, max: 1200 }),
  frequency: line('how often it is sent', { min: 2, max: 100 }),
  channel: line('how it is sent', { min: 3, max: 200 }),
})

export const activity = z.strictObject({
  name: line('what is done', { min: 3, max: 200 }),
  regime: choice(REGIMES, 'whose purpose this serves'),
})

export const clause = z.strictObject({
  heading: line('a heading', { min: 3, max: 120 }),
  text: paragraph('the wording', { min: 10, max: 12_000 }),
})

export const dates = z
  .strictObject({
    start: choice(['lastSignature', 'date'], 'when it begins'),
    startOn: optional(calendarDate('the day it begins')),
    reviewOn: optional(calendarDate('the day of its review')),
    endsOn: optional(calendarDate('the day it ends')),
    protocol: choice(['none', 'named'], 'whether it stands under a protocol'),
    protocolReference: optional(line('the protocol', { min: 3, max: 200 })),
  })
  .refine((d) => d.start === 'lastSignature' || d.startOn !== undefined, {
    path: ['startOn'],
    error: 'Enter the day it begins',
  })
  .refine((d) => d.protocol === 'none' || d.protocolReference !== undefined, {
    path: ['protocolReference'],
    error: 'Name the protocol it stands under',
  })

export const notApplicable = z.strictObject({
  reason: paragraph('why it does not apply', { min: 10, max: 1000 }),
  initials: line('your initials', { min: 2, max: 6 }),
})

/* Working on it. */

export const review = z.strictObject({
  result: choice(['ready', 'changes'], 'whether it is ready for advice'),
  note: paragraph('what you found', { min: 10, max: 3000 }),
  ...CONFLICT,
})

export const comment = z.strictObject({
  clause: optional(line('the clause', { max: 80 })),
  audience: choice(AUDIENCES, 'who may read it'),
  body: paragraph('your comment', { min: 2, max: 4000 }),
})

/** What an invited person says is always for both sides. */
export const sharedComment = comment.omit({ audience: true })

export const proposal = z.strictObject({
  clause: optional(line('the clause', { max: 80 })),
  heading: line('a heading', { min: 3, max: 120 }),
  wording: paragraph('the wording you propose', { min: 10, max: 12_000 }),
  why: paragraph('why', { min: 5, max: 2000 }),
})

export const proposalAnswer = z.strictObject({
  result: choice(['accepted', 'declined'], 'what becomes of it'),
  reason: paragraph('why', { min: 5, max: 2000 }),
})

export const position = z.strictObject({
  position: choice(POSITIONS, 'where this clause stands'),
  reason: paragraph('why', { min: 5, max: 2000 }),
})

export const invitation = z.strictObject({
  name: line('the name of the person', { min: 2, max: 120 }),
  email: line('their work email address', { min: 5, max: 254 }).refine(
    (text) => /^[a-z0-9._%+'-]+@[a-z0-9.-]+$/i.test(text),
    { error: 'Enter an email address in the form name@organisation' },
  ),
})

/* Approving and signing. */

export const seats = z.strictObject({
  order: z
    .array(
      z.strictObject({
        personId: uuid('who signs'),
        as: choice(['signatory', 'countersignatory'], 'whether they sign or countersign'),
      }),
    )
    .min(1, { error: 'Choose who signs' })
    .max(12, { error: 'No more than 12 people sign' }),
})

export const approval = z.strictObject({
  note: paragraph('why this may go ahead', { min: 20, max: 3000 }),
  ...CONFLICT,
})

export const signing = z.strictObject({
  typedName: line('your name, as your signature', { min: 2, max: 120 }),
  confirms: choices(['yes'], 'the statement').refine((boxes) => boxes.includes('yes'), {
    error: 'Confirm that you have read it and may sign for your organisation',
  }),
  ...CONFLICT,
})

/** Which text they had before them comes with the form. */
export const boundSigning = signing.extend({ textHash: line('the version you read', { max: 64 }) })

/* Its life. */

export const trigger = z.strictObject({
  trigger: choice(TRIGGERS, 'what happened'),
  what: paragraph('what happened', { min: 10, max: 2000 }),
})

export const reviewOutcome = z.strictObject({
  note: paragraph('what the review found', { min: 20, max: 4000 }),
  reviewOn: optional(calendarDate('the day of the next review')),
  ...CONFLICT,
})

export const keepGoing = z.strictObject({
  reason: paragraph('why it goes on although its review is late', { min: 20, max: 2000 }),
  until: calendarDate('the day by which it is reviewed'),
})

export const notice = z.strictObject({
  from: choice(['ours', 'theirs'], 'who gives notice'),
  why: paragraph('why it ends', { min: 10, max: 2000 }),
  noticeOn: calendarDate('the day notice was given'),
  stopOn: calendarDate('the last day on which data flows'),
  recipients: paragraph('who has received data under it', { min: 3, max: 3000 }),
})

export const disposal = z.strictObject({
  how: choice(DISPOSALS, 'what was done with the data'),
  what: paragraph('which data', { min: 3, max: 2000 }),
  certifiedBy: line('who certifies it', { min: 3, max: 160 }),
  certifiedOn: calendarDate('the date of the certificate'),
  reference: line('the reference of the certificate', { min: 1, max: 80 }),
})

export const note = z.strictObject({ note: paragraph('what was done', { min: 10, max: 2000 }) })

export const end = z.strictObject({ deed: choice(YES_NO, 'whether it was signed as a deed') })

export const evidence = z.strictObject({
  item: line('the data', { min: 1, max: 200 }),
  on: calendarDate('the day it was deleted'),
  note: paragraph('what shows it', { min: 5, max: 1000 }),
})

/* The public register. */

export const publication = z.strictObject({
  contact: line('a mailbox that the public may write to', { min: 5, max: 160 }),
})
export const publicationAdvice = z.strictObject({
  text: paragraph('your advice on publishing it', { min: 5, max: 2000 }),
})
