import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { textEntry, textVersion } from './text-entry'

const names = [
  ...[
    'Ana Souza',
    'Stand-up Łódź',
    "O'Brien",
    'ΣΊΣΥΦΟΣ',
    'Дмитрий Волков',
    'Nguyễn Văn Ân',
    'ﬁancé',
  ],
  ...[
    '王伟 账单演示',
    'たかはしサクラ',
    '김민수',
    'สมชาย',
    'עבד מרים',
    'عَبد الرحمن',
    '🎉 Party',
    'a\u200db',
  ],
]

// If this fails, raise `textVersion` and write both anew: stored names would answer no more.
it('says by its version when names are searched or sorted in another way', () => {
  const entries = JSON.stringify(names.map(textEntry))
  const digest = createHash('sha256').update(entries).digest('hex').slice(0, 16)
  expect({ version: textVersion, digest }).toEqual({ version: 2, digest: '67fa353b0498f9b3' })
})
