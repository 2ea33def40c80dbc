import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { concernsAbout, currentAdvice } from '@/lib/domain/agreement/advice'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { AGAINST, aCondition, aDeparture, DEPARTING, onConditions } from '@/lib/testing/agreements/advising'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { director } from '@/lib/testing/people'
import { AdviceRecord, DissentLines } from './advice'

const advised = () => anAgreement().with('adviseOnAgreement', AGAINST).inStatus('NEGOTIATION')
const departed = () => advised().after('respondToAdvice', { by: director, input: DEPARTING })

const drawn = (a: Agreement) => {
  const advice = currentAdvice(a)
  if (!advice) throw new Error('nobody advised')
  return renderToStaticMarkup(<AdviceRecord a={a} advice={advice} />)
}

describe('advice, as it is shown', () => {
  it('is a record: nothing in it can be typed over', () => {
    expect(drawn(departed().build())).not.toMatch(/<(input|textarea|form|button)/)
  })

  it('says its level, its words, its conditions and the version it was given on', () => {
    const advice = {
      ...onConditions(aCondition(), aCondition({ text: 'Train the ward clerks.', blocking: false })),
      concerns: concernsAbout('retention'),
      optOutConclusion: 'contentWithConditions',
    } as const
    const a = anAgreement().with('adviseOnAgreement', advice).inStatus('NEGOTIATION').build()
    const html = drawn(a)
    for (const words of [
      'go ahead, on conditions',
      advice.text,
      'Delete the monthly files after six months.',
      'Head of Housing Management, by 31 December 2026. Nobody signs before it is met.',
      'It may be met after signature.',
      'How long it is kept',
      'Content, on conditions',
      '8 October 2027',
      `on version ${a.textVersion}`,
    ])
      expect(html).toContain(words)
    expect(html).toContain('Not answered yet')
    expect(html).not.toContain('has changed since')
  })

  it('says of a condition that it is met, by whom, and what shows it', () => {
    const a = anAgreement().with('adviseOnAgreement', onConditions(aCondition())).inStatus('NEGOTIATION')
    expect(drawn(a.build())).toContain('Open')
    expect(drawn(a.after('closeCondition').build())).toContain(
      'Met: The trust sent its new schedule. (Peter Hallam, Principal solicitor',
    )
  })

  it('says that the text has changed since, and whether the advice still counts', () => {
    const a = advised().after('reviseText').build()
    expect(drawn(a)).toContain(`The text has changed since, to version ${a.textVersion}`)
    const otherPurpose = { edit: 'answers', answers: { purpose: 'To find people to write to' } } as const
    expect(drawn(advised().after('reviseText', { input: otherPurpose }).build())).toContain(
      'no longer counts',
    )
  })

  it('shows what was added, the answer, the acknowledgement and the board beside it', () => {
    const a = departed()
      .after('addToAdvice', { input: { text: 'The retention clause is the one I mean.' } })
      .after('acknowledgeResponse', { input: { text: 'I stand by it.' } })
      .after('recordBoardNotice', { input: { on: '2026-10-07' } })
      .build()
    for (const words of [
      'The retention clause is the one I mean.',
      'Not followed',
      DEPARTING.reasons,
      DEPARTING.dissent.alternative,
      'Necessity',
      'Moderate. Owned by Nguyễn Thảo, Head of Housing Management.',
      'By letter',
      'I stand by it.',
      '7 October 2026',
    ])
      expect(drawn(a)).toContain(words)
  })
})

describe('what the board is shown', () => {
  const lines = (a: Agreement) => renderToStaticMarkup(<DissentLines advice={a.advice} />)

  it('is that advice was departed from, and when, in none of its words', () => {
    const html = lines(departed().build())
    expect(html).toContain(
      'Advised on 8 October 2026: do not go ahead; answered on 8 October 2026: not followed; risk that remains: moderate; the board has not been told yet',
    )
    for (const words of [DEPARTING.reasons, DEPARTING.dissent.alternative, AGAINST.text])
      expect(html).not.toContain(words)
  })

  it('is told where the risk that remains is high, and that the Chief Executive is too', () => {
    const risk = { level: 'HIGH', owner: 'Grace Okonjo', post: 'Director of Place' } as const
    const input = { ...DEPARTING, dissent: aDeparture({ risk }) }
    expect(lines(advised().after('respondToAdvice', { by: director, input }).build())).toContain(
      'risk that remains: high; the Chief Executive is told',
    )
  })

  it('leaves out advice that was followed or is not answered yet', () => {
    for (const a of [advised().build(), advised().after('respondToAdvice').build()])
      expect(lines(a)).toContain('No advice on it was departed from')
  })
})
