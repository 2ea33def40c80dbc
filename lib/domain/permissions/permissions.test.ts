import { describe, expect, it } from 'vitest'
import { SYSTEM } from '../disclosure/command'
import { VERBS } from '../disclosure/transitions'
import { ROLES } from '../shared/actor'
import { may, PERMISSIONS, type Permission, permit } from './permissions'

const OUTSIDE = 'EXT_REQ EXT_AUTH'
const ASKING = 'EXT_REQ EXT_AUTH POL_LIA'
const DECIDING = 'HOS ABOVE'

/** Written by hand from section 1.1; a new permission does not compile until it is here. */
const EXPECTED: Readonly<Record<Permission, string>> = {
  startRequest: ASKING,
  editDraft: ASKING,
  submitRequest: ASKING,
  changeScope: ASKING,
  renewRequest: ASKING,
  answerClarification: ASKING,
  authoriseRequest: OUTSIDE,
  returnRequest: OUTSIDE,
  declineAuthorisation: OUTSIDE,
  withdrawRequest: OUTSIDE,
  confirmReceipt: OUTSIDE,
  acknowledgeRequest: 'SYSTEM',
  expireCase: 'SYSTEM',
  acceptIntake: 'INTAKE',
  returnIncomplete: 'INTAKE',
  routeOut: 'INTAKE',
  askClarification: 'INTAKE DDC',
  recordAssessment: 'DDC',
  askAdvice: 'DDC',
  giveAdvice: 'DPO LEGAL CALD',
  proposeDecision: 'DDC',
  declareConflict: 'INTAKE DDC HOS ABOVE RELEASE',
  approveRequest: DECIDING,
  refuseRequest: DECIDING,
  returnForWork: DECIDING,
  recordNilReturn: DECIDING,
  startPreparing: 'RELEASE',
  listPackFile: 'RELEASE',
  removePackFile: 'RELEASE',
  checkPack: 'DDC OWNER INTAKE RELEASE',
  returnToDecider: 'RELEASE',
  releasePack: 'RELEASE',
  chaseReceipt: 'DDC INTAKE RELEASE',
  closeCase: 'DDC INTAKE',
  readInternalRecord: 'INTAKE DDC OWNER HOS ABOVE LEGAL DPO CALD RELEASE AUDIT',
  readWorkList: 'POL_LIA INTAKE DDC OWNER HOS ABOVE LEGAL DPO CALD MON RELEASE AUDIT',
  readLedger: 'DPO AUDIT',
}

const permissions = Object.keys(PERMISSIONS) as Permission[]
const people = [...ROLES.map((role) => ({ role })), SYSTEM]

describe('who may attempt what', () => {
  it.each(permissions.map((permission) => [permission, EXPECTED[permission].split(' ')] as const))(
    '%s: %j and nobody else',
    (permission, allowed) => {
      expect(
        people
          .filter((person) => may(person, permission))
          .map(({ role }) => role)
          .sort(),
      ).toEqual([...allowed].sort())
      for (const person of people) expect(permit(person, permission) === null).toBe(may(person, permission))
    },
  )

  it('has an answer for every verb of the transition table', () => {
    expect(VERBS.filter((verb) => !permissions.includes(verb))).toEqual([])
  })
})

describe('a refusal names the rule that shuts the role out', () => {
  it.each([
    ['DPO', 'approveRequest', 'SoD-4'],
    ['DPO', 'refuseRequest', 'SoD-4'],
    ['DPO', 'recordNilReturn', 'SoD-4'],
    ['DPO', 'returnForWork', 'SoD-4'],
    ['POL_LIA', 'authoriseRequest', 'SoD-1'],
    ['DDC', 'approveRequest', 'SoD-3'],
    ['RELEASE', 'approveRequest', 'SoD-3'],
    ['HOS', 'releasePack', 'SoD-3'],
    ['ABOVE', 'releasePack', 'SoD-3'],
    ['DDC', 'releasePack', 'SoD-3'],
    ['ADMIN', 'readInternalRecord', 'NOT_PERMITTED'],
    ['ADMIN', 'approveRequest', 'NOT_PERMITTED'],
    ['EXT_REQ', 'approveRequest', 'NOT_PERMITTED'],
  ] as const)('%s, %s: %s', (role, permission, rule) => {
    expect(permit({ role }, permission)).toEqual({ rule })
  })
})
