'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'

export function mediaPath(id: string, how: 'play' | 'download' = 'play'): string {
  const path = `/api/compositions/${encodeURIComponent(id)}/media`
  return how === 'download' ? `${path}?download=1` : path
}

type CompositionFilmProps = { id: string; label: string }

/** The film itself, from a link that the server fetches afresh and keeps to itself. */
export function CompositionFilm({ id, label }: CompositionFilmProps) {
  const t = useTranslations('compositions')
  const [attempt, setAttempt] = useState(0)
  const [broken, setBroken] = useState(false)
  if (broken) {
    return (
      <Notice
        tone="trouble"
        action={
          <Button
            size="sm"
            onClick={() => {
              setAttempt(attempt + 1)
              setBroken(false)
            }}
          >
            {t('again')}
          </Button>
        }
      >
        <b>{t('notPlayable')}</b> {t('notPlayableText')}
      </Notice>
    )
  }
  return (
    <video
      key={attempt}
      controls
      preload="metadata"
      aria-label={label}
      src={mediaPath(id)}
      onError={() => setBroken(true)}
      className="aspect-video w-full rounded-5 bg-[#000]"
    />
  )
}
