import { seeOther } from './see-other'

type Problem = { readonly field: string; readonly problem: string; readonly text: string }

/** A browser that posts a form asks for a page, and is led back to it; anything else is told in its own terms. */
const wantsAPage = (headers: Headers) => /\btext\/html\b/i.test(headers.get('accept') ?? '')

/** A file that was not taken: its form again with the reason, or 422 and the reason as data. */
export const fileRefused = (headers: Headers, form: string, problem: Problem): Response =>
  wantsAPage(headers)
    ? seeOther(form)
    : Response.json(problem, { status: 422, headers: { 'Cache-Control': 'no-store' } })
