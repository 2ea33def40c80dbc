import type { Field } from '@/components/forms/form-spec'
import { RECOVERY_STEPS, type RecoveryState, type RecoveryStep } from '@/lib/domain/identity/recovery'
import { momentOf } from '@/lib/domain/shared/when'

/** A lost passkey and how it is replaced, in words. */

export const RECOVERY = {
  title: 'Replace a lost passkey',
  lost: 'They lost their passkey',
  how: 'Two people have to agree, and then at least a day passes, in which everybody who could object is told by mail. Only then do they get a link to make a new passkey. The old ones, and every session, end when it is made.',
  telephone:
    'Telephone them yourself first, by a number that you knew before. A mail or a call that comes to you proves nothing.',
  ask: 'Ask that their passkey be replaced',
  askOfOurs: 'Ask that this passkey be replaced',
  agree: 'Agree that it is replaced',
  stop: 'Stop it',
  send: 'Send them the link',
  own: 'Your passkey is to be replaced',
  ownHow:
    'Somebody said that you lost your passkey. If that is not so, stop it here, and tell the council by telephone: somebody may be trying to take your account.',
  waiting: 'Lost passkeys',
} as const

const WHY: Field = {
  kind: 'textarea',
  name: 'why',
  label: 'What happened, and how do you know that it is they who ask?',
  hint: 'The second person reads this before they agree.',
  rows: 3,
  maxLength: 1000,
}

export const ASK_FIELDS: readonly Field[] = [WHY]

type Listed = { readonly id: string; readonly name: string; readonly title: string }

export const askOfOursFields = (people: readonly Listed[]): readonly Field[] => [
  {
    kind: 'select',
    name: 'personId',
    label: 'Who lost their passkey?',
    options: [
      { value: '', label: 'Select somebody' },
      ...people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
    ],
  },
  WHY,
]

type Standing = {
  readonly state: RecoveryState
  readonly expiresAt: Date
  readonly opensAt: Date | null
  readonly usedAt: Date | null
  readonly stoppedAt: Date | null
  readonly reason: string | null
}

const at = (moment: Date | null) => (moment ? momentOf(moment.toISOString()) : '')

/** How it stands, in one sentence. */
export const standingWords = (
  { state, expiresAt, opensAt, usedAt, stoppedAt, reason }: Standing,
  stopper: string | null,
  now: Date,
): string => {
  switch (state) {
    case 'ASKED':
      return `Waits for a second person, until ${at(expiresAt)}`
    case 'AGREED':
      return opensAt && opensAt > now
        ? `Agreed to. It waits until ${at(opensAt)}`
        : `Agreed to and waited for. The link can be used until ${at(expiresAt)}`
    case 'USED':
      return `Done: a new passkey was made, ${at(usedAt)}`
    case 'STOPPED':
      return stopper
        ? `Stopped by ${stopper}, ${at(stoppedAt)}${reason ? `: ${reason}` : ''}`
        : `Stopped by itself, ${at(stoppedAt)}: somebody in it was no longer who they were`
    case 'EXPIRED':
      return 'Over: it was not agreed to, or not used, in time'
  }
}

const STEP_WORDS: Record<RecoveryStep, string> = {
  asked: 'asked for',
  agreed: 'agreed to',
  used: 'done',
  stopped: 'stopped',
}

type Told = { readonly step: RecoveryStep; readonly owed: number; readonly sent: number }

/** Who was told by mail is not listed: addresses are not everybody's to read who may see this. */
export const toldByMail = (letters: readonly Told[]): string =>
  RECOVERY_STEPS.flatMap((step) => letters.filter((one) => one.step === step))
    .map(({ step, owed, sent }) => `When it was ${STEP_WORDS[step]}: ${sent} of ${owed} mails sent`)
    .join('. ')
