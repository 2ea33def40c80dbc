import { Text, View } from '@react-pdf/renderer'
import type { ComponentProps } from 'react'

type Props = {
  readonly text: string
  readonly style?: ComponentProps<typeof View>['style']
  readonly hyphenationCallback?: ComponentProps<typeof Text>['hyphenationCallback']
}

/** One text a line, because no font has a letter for a line's end: it would bring in a font not embedded. */
export function Prose({ text, style, hyphenationCallback }: Props) {
  return (
    <View style={style}>
      {text.split('\n').map((line, index) => (
        <Text key={index} hyphenationCallback={hyphenationCallback}>
          {line || ' '}
        </Text>
      ))}
    </View>
  )
}
