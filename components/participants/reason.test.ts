import { describe, expect, it } from 'vitest'
import { longestNote, longestReason, reasonText } from './reason'

describe('reasonText', () => {
  it('joins the word and the note', () => {
    expect(reasonText('Spam', ' links ')).toBe('Spam: links')
    expect(reasonText(null, 'links')).toBe('links')
    expect(reasonText('Spam', ' ')).toBe('Spam')
    expect(reasonText(null, '')).toBe('')
  })

  it('never exceeds what the API takes', () => {
    const note = 'x'.repeat(longestNote('Spam'))
    expect(reasonText('Spam', note)).toHaveLength(longestReason)
    expect(reasonText('Disruption', note)).toHaveLength(longestReason)
  })
})
