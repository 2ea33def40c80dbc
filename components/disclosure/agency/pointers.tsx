import { Callout } from '@/components/ui/callout'
import type { Pointer } from '@/lib/domain/disclosure/scope'
import { paths } from '@/lib/paths'

/** Said before submission, so that a request is not returned for what could be put right now. */
export const Pointers = ({ pointers, reference }: { pointers: readonly Pointer[]; reference: string }) =>
  pointers.length > 0 && (
    <Callout tone="missing" title="Worth another look before you submit">
      <ul className="govuk-list govuk-list--bullet">
        {pointers.map(({ text, step }) => (
          <li key={text}>
            <a className="govuk-link" href={paths.question(reference, step)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  )
