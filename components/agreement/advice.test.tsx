import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Agreement, currentAdvice } from '@/lib/domain/agreement/agreement'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { director } from '@/lib/testing/people'
import { AdviceRecord, DissentLines } from './advice'

const AGAINST = { level: 'adviseAgainst', text: 'A year is longer than the purpose needs.' } as const
const DEPARTING = {
  followed: 'notFollowed',
  reasons: 'Lives depend on the discharge being quick.',
  alternative: 'A monthly check of who looked at what.',
} as const

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
    const conditions = 'Delete after six months.'
    const a = anAgreement()
      .with('adviseOnAgreement', { ...AGAINST, level: 'supportWithConditions', conditions })
      .inStatus('NEGOTIATION')
      .build()
    const html = drawn(a)
    for (const words of ['go ahead, on conditions', AGAINST.text, conditions, `on version ${a.textVersion}`])
      expect(html).toContain(words)
    expect(html).toContain('Not answered yet')
    expect(html).not.toContain('has changed since')
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
      DEPARTING.alternative,
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
      'Advised on 8 October 2026: do not go ahead; answered on 8 October 2026: not followed; the board has not been told yet',
    )
    for (const words of [DEPARTING.reasons, DEPARTING.alternative, AGAINST.text])
      expect(html).not.toContain(words)
  })

  it('leaves out advice that was followed or is not answered yet', () => {
    for (const a of [advised().build(), advised().after('respondToAdvice').build()])
      expect(lines(a)).toContain('No advice on it was departed from')
  })
})
