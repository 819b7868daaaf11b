import { expect, it } from 'vitest'
import { readNoteMarkup, type NotePart } from './note-markup'

function written(parts: NotePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      const href = part.href ? `=${part.href}` : ''
      return `[${part.tag}${href}:${written(part.parts)}]`
    })
    .join('')
}

it.each([
  ['**Ana** left', '[p:[strong:Ana] left]'],
  ['# Loud', '[p:[strong:Loud]]'],
  ['a\nb', '[p:a[br:]b]'],
  ['- one\n- *two*', '[ul:[li:one][li:[em:two]]]'],
  ['see https://a.example/x', '[p:see [a=https://a.example/x:https://a.example/x]]'],
  ['[x](javascript:alert(1))', '[p:x]'],
  ['[x](//evil.example)', '[p:x]'],
  ['![x](http://a.example/p.png)', '[p:[a=http://a.example/p.png:x]]'],
  ['<b onclick=x>hm</b>', '[p:<b onclick=x>hm</b>]'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['`<i>`', '[p:[code:<i>]]'],
])('reads %s', (text, expected) => {
  expect(written(readNoteMarkup(text))).toBe(expected)
})

it('takes what nests too deep for text', () => {
  const deep = '>'.repeat(9_999)
  expect(written(readNoteMarkup(deep))).toContain('>'.repeat(100))
})
