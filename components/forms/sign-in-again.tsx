'use client'

import { usePathname } from 'next/navigation'
import { paths } from '@/lib/paths'

/** In another tab, so that what was typed stays in this one; the other tab comes back to the same page. */
export const SignInAgain = () => (
  <p className="govuk-body">
    <a
      className="govuk-link"
      href={paths.signInAgain(usePathname() ?? paths.home())}
      target="_blank"
      rel="noreferrer noopener"
    >
      Sign in again (opens in a new tab)
    </a>
  </p>
)
