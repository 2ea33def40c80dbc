/** A clause as it is read, with what is still to be said standing out. */

const GAP = /(\[still to be said: [^\]]*\])/

const Paragraph = ({ text }: { readonly text: string }) => (
  <p className="govuk-body gh-pre-line">
    {/* Split by a group, so every second part is a gap. */}
    {text.split(GAP).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
  </p>
)

export const ClauseText = ({ wording }: { readonly wording: string }) =>
  wording.split(/\n\s*\n/).map((text, index) => <Paragraph key={index} text={text} />)
