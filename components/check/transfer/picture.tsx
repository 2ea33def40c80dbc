import { CardTable } from '@/components/ui/card-table'
import { Tag, type TagColour } from '@/components/ui/tag'
import { pictureSummary, STATE_WORDS } from '@/lib/content/picture-words'
import type { PictureLine, PictureState } from '@/lib/domain/checks/picture'
import { paths } from '@/lib/paths'
import { ARROW, type Box, COUNCIL, drawn, PLACE, WIDTH } from './drawing'

type Lines = { readonly lines: readonly PictureLine[] }

const COLOURS: Readonly<Record<PictureState, TagColour>> = {
  allowed: 'green',
  waiting: 'yellow',
  blocked: 'red',
}

const COLUMNS = [
  { label: 'Place, and whose' },
  { label: 'What is done there' },
  { label: 'May it?', width: 'narrow' },
  { label: 'Why', width: 'wide' },
] as const

const PlaceAndWhose = ({ place, code, whose }: PictureLine) => (
  <>
    {`${place} (${code})`}
    <span className="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">{whose}</span>
  </>
)

const Why = ({ line: { row, why, transfer } }: { readonly line: PictureLine }) => (
  <>
    {why} <span className="govuk-hint govuk-!-display-inline">({row})</span>
    {transfer && (
      <>
        {' '}
        <a className="govuk-link" href={paths.transfer(transfer)}>
          {transfer}
        </a>
      </>
    )}
  </>
)

const PictureTable = ({ lines }: Lines) => (
  <CardTable
    caption="Where the data goes, and why it may"
    captionHidden
    columns={COLUMNS}
    rows={lines.map((line) => ({
      id: [line.transfer, line.code, line.whose, ...line.done].join(' '),
      cells: [
        <PlaceAndWhose key="place" {...line} />,
        line.done.join('. '),
        <Tag key="state" colour={COLOURS[line.state]}>
          {STATE_WORDS[line.state]}
        </Tag>,
        <Why key="why" line={line} />,
      ],
    }))}
  />
)

const HALF_HEAD = 5

/** An arrowhead, an open ring, a cross: told apart without colour. */
const End = ({ state, y }: { readonly state: PictureState; readonly y: number }) => {
  const { to } = ARROW
  switch (state) {
    case 'allowed':
      return (
        <path
          d={`M${to - 9} ${y - HALF_HEAD} L${to} ${y} L${to - 9} ${y + HALF_HEAD} Z`}
          fill="currentColor"
        />
      )
    case 'waiting':
      return <circle cx={to - HALF_HEAD} cy={y} r={HALF_HEAD - 1} fill="none" strokeWidth="2" />
    case 'blocked':
      return (
        <path
          d={`M${to - 12} ${y - HALF_HEAD} l10 10 M${to - 2} ${y - HALF_HEAD} l-10 10`}
          fill="none"
          strokeWidth="3"
        />
      )
  }
}

const DASHES: Readonly<Record<PictureState, string | undefined>> = {
  allowed: undefined,
  waiting: '2 4',
  blocked: '8 4',
}

const Arrow = ({ box: { y: top, height, line } }: { readonly box: Box }) => {
  const y = top + height / 2
  return (
    <g stroke="currentColor">
      <path
        d={`M${ARROW.from} ${y} H${ARROW.to - 11}`}
        fill="none"
        strokeWidth="2"
        strokeDasharray={DASHES[line.state]}
      />
      <End state={line.state} y={y} />
      <text x={(ARROW.from + ARROW.to) / 2} y={y - 8} fontSize="12" textAnchor="middle" stroke="none">
        {STATE_WORDS[line.state]}
      </text>
    </g>
  )
}

const Place = ({ box: { y, height, texts } }: { readonly box: Box }) => (
  <g>
    <rect x={PLACE.x} y={y} width={PLACE.width} height={height} fill="none" stroke="currentColor" />
    {texts.map(({ text, y: base, isName }) => (
      <text key={base} x={PLACE.x + 8} y={base} fontSize="12" fontWeight={isName ? 'bold' : undefined}>
        {text}
      </text>
    ))}
  </g>
)

const Council = ({ height }: { readonly height: number }) => (
  <g>
    <rect
      x={COUNCIL.x}
      y={1}
      width={COUNCIL.width}
      height={height - 2}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
    {['The', 'council'].map((word, at) => (
      <text
        key={word}
        x={COUNCIL.x + COUNCIL.width / 2}
        y={height / 2 - 2 + at * 15}
        fontSize="12"
        fontWeight="bold"
        textAnchor="middle"
      >
        {word}
      </text>
    ))}
  </g>
)

const Diagram = ({ lines }: Lines) => {
  const { boxes, height } = drawn(lines)
  return (
    <svg
      role="img"
      aria-label={pictureSummary(lines)}
      viewBox={`0 0 ${WIDTH} ${height + 1}`}
      width="100%"
      fill="currentColor"
      xmlns="http://www.w3.org/2000/svg"
    >
      <Council height={height + 1} />
      {boxes.map((box) => (
        <g key={box.y}>
          <Arrow box={box} />
          <Place box={box} />
        </g>
      ))}
    </svg>
  )
}

/** The table first: it says everything; the diagram below it is drawn from the same lines. */
export const Picture = ({ lines }: Lines) =>
  lines.length === 0 ? (
    <p className="govuk-body">Nobody has said yet where the data goes.</p>
  ) : (
    <>
      <PictureTable lines={lines} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half-from-desktop govuk-body">
          <Diagram lines={lines} />
        </div>
      </div>
    </>
  )
