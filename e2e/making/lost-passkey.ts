/** An officer of the police whose passkey is lost; where wanted, two people agreed two days ago that it is replaced. */
import { randomBytes, randomUUID } from 'node:crypto'
import { insertPasskey } from '@/db/repositories/passkeys'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { inTransaction } from '@/db/transaction'
import { expected, who } from '@/lib/use-cases/demo/acting'
import { readProposal } from '@/lib/use-cases/identity/people'
import { agree, proposePerson } from '@/lib/use-cases/identity/propose'
import { agreeRecovery, askRecovery } from '@/lib/use-cases/identity/recover'
import { systemShell as shell } from '@/lib/use-cases/shell'
import type { LostPlan } from '../case-plan'

const DAY_MS = 86_400_000

/** The database lets nobody move the day that a recovery waits, so it was agreed to by an earlier clock. */
const daysAgo = (days: number) => {
  const then = new Date(Date.now() - days * DAY_MS)
  return { ...shell(), clock: () => then }
}

const WHY = 'Named by the force, for a test in a browser.'

const anOfficer = async ({ name, email }: LostPlan) => {
  const before = daysAgo(5)
  const facts = {
    organisationId: ORGANISATIONS.police.id,
    role: 'EXT_REQ',
    title: 'Police constable',
  } as const
  const asked = await proposePerson(before, who('administrator'), { ...facts, name, email, why: WHY })
  const { id } = expected(asked, 'to propose an officer')
  expected(await agree(before, who('dpo'), id), 'to agree to an officer')
  const personId = (await readProposal(shell(), id))?.found.row.subjectId
  if (!personId) throw new Error('the officer is not there')
  return personId
}

/** A key that nobody holds any more. */
const losesAPasskey = (personId: string) =>
  inTransaction(shell().db, (tx) =>
    insertPasskey(tx, {
      ...{ id: randomUUID(), credentialId: randomUUID(), personId, name: 'Lost' },
      ...{ publicKey: randomBytes(77), counter: 0, transports: [], backedUp: false, now: new Date() },
    }),
  )

/** The id of the person, or of what two people agreed to. */
export const makeLost = async (plan: LostPlan): Promise<string> => {
  const personId = await anOfficer(plan)
  await losesAPasskey(personId)
  if (!plan.agreed) return personId
  const asked = await askRecovery(daysAgo(3), who('inspector'), personId, WHY)
  const { id } = expected(asked, 'to ask for a recovery')
  expected(await agreeRecovery(daysAgo(2), who('administrator'), id), 'to agree to a recovery')
  return id
}
