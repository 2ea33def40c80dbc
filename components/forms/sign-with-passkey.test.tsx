import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { NEEDS_SCRIPTS } from '@/lib/content/passkey-words'
import { Form } from './form'
import { EMPTY_STATE } from './form-spec'
import { SignWithPasskey } from './sign-with-passkey'

const asked = { summary: 'To sign: approve DIS-2026-000014', options: { challenge: 'AAAA' } }

describe('a signature that is asked for', () => {
  const html = renderToString(<SignWithPasskey asked={asked} busy={false} send={() => {}} />)

  it('says what is signed and that nothing has been done', () => {
    expect(html).toContain(asked.summary)
    expect(html).toContain('Nothing has been done yet.')
  })

  it('tells a browser without scripts plainly that it cannot be given there, and offers no button that does nothing', () => {
    expect(html).toContain(NEEDS_SCRIPTS)
    expect(html).not.toContain('<button')
  })

  it('is in no form before the server asks', () => {
    const form = <Form spec={{ fields: [], submit: 'Sign and approve' }} action={async () => EMPTY_STATE} />
    expect(renderToString(form)).not.toContain('To sign')
  })
})
