'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { isQuestionOpen } from '@/components/ui/lies-above'
import { isCommand } from '@/components/ui/pressed-key'
import { onDemand } from '@/components/ui/on-demand'
import type { Viewer } from './viewer'

const Palette = onDemand(() => import('./palette').then((file) => file.Palette))

/** Opens the palette: a field in the top bar, and ⌘K on every page. */
export function Find({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('palette')
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  useEarlyLetters(open, (letters) => setText((before) => before + letters))

  function close() {
    setOpen(false)
    setText('')
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isCommand(event, 'k')) return
      // An open dialog stays on top.
      if (isQuestionOpen()) return
      event.preventDefault()
      setOpen((before) => !before)
      setText('')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => setOpen(true)}
        className="flex h-control w-[min(400px,40vw)] min-w-0 items-center gap-2 rounded-5 border border-line-control bg-field pr-1.5 pl-2.5 text-left text-faint hover:text-muted phone:order-last phone:size-11 phone:justify-center phone:border-0 phone:bg-transparent phone:p-0 phone:text-body"
      >
        <Search />
        <span className="min-w-0 flex-1 truncate phone:sr-only">{t('find')}</span>
        <span aria-hidden="true" className="phone:hidden">
          <Kbd>⌘K</Kbd>
        </span>
      </button>
      {open && <Palette viewer={viewer} text={text} onText={setText} onClose={close} />}
    </>
  )
}

/** Buffers keys while the palette is loading, so that no letter is lost. */
function useEarlyLetters(open: boolean, onLetters: (letters: string) => void): void {
  const add = useEffectEvent(onLetters)

  useEffect(() => {
    if (!open) return
    function onKeyDown(event: KeyboardEvent) {
      if (isThere() || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.length !== 1) return
      event.preventDefault()
      event.stopPropagation()
      add(event.key)
    }
    function onPaste(event: ClipboardEvent) {
      if (!isThere()) add(event.clipboardData?.getData('text') ?? '')
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('paste', onPaste)
    }
  }, [open])
}

/** Whether the palette is loaded and takes the keys itself. */
function isThere(): boolean {
  return document.activeElement?.closest('dialog[data-palette]') != null
}
