'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { onDemand } from './on-demand'

const CopyByHand = onDemand(() => import('./copy-by-hand').then((file) => file.CopyByHand))

/**
 * Copies text; `copied` is true for two seconds after success. Render `outcome` beside the button:
 * it announces the result, and where the browser refuses, as without https, it is a dialog with the
 * text.
 */
export function useCopy() {
  const t = useTranslations('common')
  const [copiedAt, setCopiedAt] = useState(0)
  const [asked, setAsked] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), 2000)
    return () => clearTimeout(timer)
  }, [copiedAt])

  async function copy(text: string) {
    setAsked(text)
    try {
      await navigator.clipboard.writeText(text)
      setCopiedAt(Date.now())
    } catch {
      setRefused(true)
    }
  }

  const copied = copiedAt > 0
  const outcome = asked !== null && (
    <>
      <span role="status" className="sr-only">
        {copied && t('copied')}
      </span>
      {refused && <CopyByHand text={asked} onClose={() => setRefused(false)} />}
    </>
  )
  return { copied, copy, outcome }
}
