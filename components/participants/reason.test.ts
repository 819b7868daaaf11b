import { describe, expect, it } from 'vitest'
import { maxNoteLength, maxReasonLength, reasonText } from './reason'

describe('reasonText', () => {
  it('joins the word and the note', () => {
    expect(reasonText('Spam', ' links ')).toBe('Spam: links')
    expect(reasonText(null, 'links')).toBe('links')
    expect(reasonText('Spam', ' ')).toBe('Spam')
    expect(reasonText(null, '')).toBe('')
  })

  it('never exceeds what the API takes', () => {
    const note = 'x'.repeat(maxNoteLength('Spam'))
    expect(reasonText('Spam', note)).toHaveLength(maxReasonLength)
    expect(reasonText('Disruption', note)).toHaveLength(maxReasonLength)
  })
})
