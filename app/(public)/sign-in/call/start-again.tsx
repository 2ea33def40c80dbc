import { CALL_IN } from '@/lib/content/call-words'
import { paths } from '@/lib/paths'

export const StartAgain = ({ back }: { readonly back: string | null }) => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.callAgain(back)}>
      {CALL_IN.startAgain}
    </a>
  </p>
)
