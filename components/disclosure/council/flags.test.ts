import { describe, expect, it } from 'vitest'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { aDisclosure } from '@/lib/testing/disclosure'
import { flagsOf } from './flags'

const flags = (builder: { build: () => Disclosure }, now = '2026-10-08T09:00:00.000Z') =>
  flagsOf(caseFile(builder.build()), now, now.slice(0, 10))

const names = (builder: { build: () => Disclosure }) => flags(builder).map(({ name }) => name)

describe('what nobody who opens a case may miss', () => {
  it('is nothing on an ordinary case', () => {
    expect(flags(aDisclosure().beingAssessed())).toEqual([])
  })

  it('is that it is restricted, and why', () => {
    const [flag] = flags(aDisclosure().aboutStaff().atIntake())
    expect(flag).toMatchObject({ name: 'Restricted', text: expect.stringContaining('staff or a councillor') })
  })

  it('is a freeze in red, and a preservation, until it is lifted', () => {
    expect(flags(aDisclosure().application().atIntake())[0]).toMatchObject({
      name: 'Legal hold',
      pressing: true,
    })
    expect(names(aDisclosure().beingAssessed().after('preserveMaterial'))).toEqual(['Preserved'])
    expect(names(aDisclosure().beingAssessed().after('preserveMaterial', 'liftHold'))).toEqual([])
  })

  it('is whose part it is, and that it has parts', () => {
    const [part] = flags(aDisclosure().part())
    expect(part).toEqual({ name: 'Part', text: 'One service’s part of DIS-2026-000001' })
    expect(names(aDisclosure().split())).toEqual(['In parts'])
  })

  it('is a breach with its 72 hours, until it is decided on', () => {
    const breach = aDisclosure().released().after('reportBreach')
    expect(flags(breach)[0]).toMatchObject({ name: 'Breach, open', pressing: true })
    expect(flags(breach, '2027-01-01T00:00:00.000Z')[0]?.text).toContain('Past the 72 hours')
    expect(names(breach.after('decideBreach'))).toEqual(['Breach, decided'])
  })

  it('is a complaint with the day by which it is acknowledged, until it is answered', () => {
    const complaint = aDisclosure().atIntake().after('linkComplaint')
    expect(flags(complaint)[0]).toMatchObject({ name: 'Complaint, new', pressing: true })
    expect(flags(complaint, '2027-01-01T00:00:00.000Z')[0]?.text).toContain('Overdue')
    expect(names(complaint.after('acknowledgeComplaint'))).toEqual(['Complaint, open'])
    expect(names(complaint.after('acknowledgeComplaint', 'answerComplaint'))).toEqual(['Complaint, answered'])
  })

  it('puts what is red first', () => {
    const both = aDisclosure().aboutStaff().released().after('sendCorrection', 'reportBreach')
    expect(names(both)[0]).toBe('Breach, open')
  })
})
