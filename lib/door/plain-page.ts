/** A page that the door writes by itself: no script, no style, nothing of whoever asked. */
import { COUNCIL, PRODUCT } from '@/lib/content/council'

export type PlainPage = {
  readonly title: string
  readonly sentence: string
  readonly link: { readonly href: string; readonly text: string }
}

/** Every word of it is ours; nothing that was sent may stand in it. */
export const plainPage = ({ title, sentence, link }: PlainPage): string =>
  `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${PRODUCT} – ${COUNCIL.name}</title></head>
<body><main><h1>${title}</h1><p>${sentence}</p><p><a href="${link.href}">${link.text}</a></p></main></body>
</html>
`
