import { ERASURE_LINKS } from '@/lib/content/erasure-words'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { type Erasure, readErasure } from '@/lib/use-cases/disclosure/erase-case'
import { shell } from '@/lib/use-cases/shell'
import type { OpenCase } from '../open-case'

const wordsFor = ({ actor }: Pick<OpenCase, 'actor'>, { asked, isDue }: Erasure) => {
  if (asked && may(actor, 'agreeErasure')) return ERASURE_LINKS.answer
  if (!may(actor, 'askErasure')) return null
  if (asked) return ERASURE_LINKS.waits
  return isDue ? ERASURE_LINKS.ask : null
}

/** To the two who erase a case, once its day has come; to nobody else. */
export const EraseLink = async ({ actor, d }: OpenCase) => {
  if (!may(actor, 'askErasure') && !may(actor, 'agreeErasure')) return null
  const words = wordsFor({ actor }, await readErasure(shell(), d))
  return (
    words && (
      <p className="govuk-body">
        <a className="govuk-link" href={paths.step(d.reference, 'erase')}>
          {words}
        </a>
      </p>
    )
  )
}
