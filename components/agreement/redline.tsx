import type { Words } from '@/lib/domain/agreement/comparison'

/** Heard as well as seen: who cannot see a line through words is told where it begins and ends. */
const Hidden = ({ children }: { readonly children: string }) => (
  <span className="govuk-visually-hidden">{children}</span>
)

const Part = ({ kind, text }: Words) => {
  if (kind === 'same') return text
  return kind === 'added' ? (
    <ins>
      <Hidden> added: </Hidden>
      {text}
      <Hidden> end of what is added </Hidden>
    </ins>
  ) : (
    <del>
      <Hidden> taken out: </Hidden>
      {text}
      <Hidden> end of what is taken out </Hidden>
    </del>
  )
}

/** Word by word, what a change puts in and takes out. */
export const Redline = ({ words }: { readonly words: readonly Words[] }) => (
  <p className="govuk-body gh-pre-line">
    {words.map((part, index) => (
      <Part key={index} {...part} />
    ))}
  </p>
)
