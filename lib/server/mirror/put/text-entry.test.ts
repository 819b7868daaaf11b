import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { textEntry, textVersion } from './text-entry'

const western = ['Ana Souza', 'Stand-up Łódź', "O'Brien", 'ΣΊΣΥΦΟΣ', 'Дмитрий Волков']
const composed = ['Nguyễn Văn Ân', 'ﬁancé']
const eastern = ['王伟 账单演示', 'たかはしサクラ', '김민수', 'สมชาย', 'עבד מרים', 'عَبد الرحمن']
const odd = ['🎉 Party', 'a\u200db']
const names = [...western, ...composed, ...eastern, ...odd]

// If this fails, raise `textVersion` and record both anew: stored names would no longer be found.
it('changes its version when names are searched or sorted in another way', () => {
  const entries = JSON.stringify(names.map(textEntry))
  const digest = createHash('sha256').update(entries).digest('hex').slice(0, 16)
  expect({ version: textVersion, digest }).toEqual({ version: 2, digest: '67fa353b0498f9b3' })
})
