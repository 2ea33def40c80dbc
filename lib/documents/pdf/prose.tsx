import { Text, View } from '@react-pdf/renderer'
import type { ComponentProps } from 'react'

type Props = {
  readonly text: string
  readonly style?: ComponentProps<typeof View>['style']
  readonly hyphenationCallback?: ComponentProps<typeof Text>['hyphenationCallback']
}

/** One text a line, because no font has a letter for a line's end: it would bring in a font not embedded. */
export function Prose({ text, style, hyphenationCallback }: Props) {
  const lines = text.split('\n').map((line, index) => (
    <Text key={index} style={text === line ? style : undefined} hyphenationCallback={hyphenationCallback}>
      {line || ' '}
    </Text>
  ))
  return lines.length === 1 ? lines : <View style={style}>{lines}</View>
}
