'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { inputClass } from '@/components/ui/input-class'
import { settingsQuery } from '@/lib/client/settings/queries'

/** The API's limit, in characters. */
const maxLength = 500
const own = ['unused', 'duplicate', 'abuse', 'request'] as const

/**
 * The reason of an act: at most one suggestion and a note, combined into one line for the audit
 * trail.
 */
export function ReasonField({ onChange }: { onChange: (reason: string) => void }) {
  const t = useTranslations('deleteRoom')
  const id = useId()
  const { data: settings } = useQuery(settingsQuery)
  const [word, setWord] = useState('')
  const [note, setNote] = useState('')
  const words = settings?.reasons ?? own.map((name) => t(`reasons.${name}`))

  function say(nextWord: string, nextNote: string) {
    setWord(nextWord)
    setNote(nextNote)
    onChange([nextWord, nextNote.trim()].filter(Boolean).join(': ').slice(0, maxLength))
  }

  return (
    <div role="group" aria-labelledby={id} className="mt-4">
      <span id={id} className="mb-1.5 block font-560">
        {t('reason')}
      </span>
      <span className="flex flex-wrap gap-1.5">
        {words.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={word === each}
            onClick={() => say(word === each ? '' : each, note)}
            className="h-control rounded-5 border border-line-control px-2.5 font-500 whitespace-nowrap hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:font-600 aria-pressed:text-strong aria-pressed:[box-shadow:inset_0_0_0_1px_var(--accent)] phone:h-11"
          >
            {each}
          </button>
        ))}
      </span>
      <input
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={maxLength}
        value={note}
        onChange={(event) => say(word, event.target.value)}
        className={`${inputClass} mt-2`}
      />
    </div>
  )
}
