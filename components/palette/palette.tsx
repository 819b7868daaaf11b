'use client'

import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { ArrowLeft, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { liveQuery } from '@/lib/client/live/queries'
import { pollInterval } from '@/lib/client/poll-interval'
import { searchPath } from '@/lib/contract/routes'
import { Acts } from './acts'
import { Everything } from './everything'
import { Outcome } from './outcome'
import { Reasons } from './reasons'
import type { Viewer } from './viewer'
import type { View } from './view'

type PaletteProps = {
  viewer: Viewer
  /** The input, which may have begun before the palette was loaded. */
  text: string
  onText: (text: string) => void
  onClose: () => void
}

/** One field that finds pages, rooms, live people and pasted ids, and acts on what it found. */
export function Palette({ viewer, text, onText, onClose }: PaletteProps) {
  const t = useTranslations('palette')
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [view, setView] = useState<View>({ kind: 'all' })
  const [chosen, setChosen] = useState('')
  // Live sessions load after the pages and stand before them, so the selection restarts then. Acts
  // from here need the people inside now, not those of when the page was opened.
  const live = useQuery({
    ...liveQuery(),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => pollInterval([], state.error),
  })
  const isEarly = live.isPending

  useEffect(() => {
    const { activeElement } = document
    dialog.current?.showModal()
    return () => {
      if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus()
    }
  }, [])

  useEffect(() => input.current?.focus(), [isEarly, view])

  function show(next: View) {
    onText('')
    setChosen('')
    setView(next)
  }

  /** Opens the page with all results, whatever is selected. */
  function openAll(event: KeyboardEvent) {
    if (isInside || text.trim() === '') return
    event.preventDefault()
    router.push(searchPath({ q: text.trim() }))
    onClose()
  }

  const isInside = view.kind !== 'all'
  const back = () => show({ kind: 'all' })
  return (
    <dialog
      ref={dialog}
      data-palette
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        if (isInside) back()
        else onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="mx-auto mt-[12vh] w-[min(620px,calc(100vw-16px))] overflow-hidden rounded-10 bg-raised p-0 text-body shadow-float [--shape-ground:var(--bg-raised)] backdrop:bg-[rgb(0_0_0/0.55)] phone:mt-2"
    >
      <Command
        key={`${view.kind} ${isEarly}`}
        shouldFilter={false}
        loop
        label={t('title')}
        vimBindings={false}
        value={chosen}
        onValueChange={setChosen}
      >
        <div className="flex h-12 items-center gap-2.5 border-b border-line-strong px-4">
          {isInside ? (
            <IconButton label={t('back')} onClick={back} className="-ml-2">
              <ArrowLeft />
            </IconButton>
          ) : (
            <Search className="text-muted" />
          )}
          <Command.Input
            ref={input}
            value={text}
            onValueChange={onText}
            placeholder={view.kind === 'all' ? t('placeholder') : t('filterActs')}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && text === '' && isInside) back()
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) openAll(event)
            }}
            className="h-full min-w-0 flex-1 bg-transparent text-15 text-strong outline-none"
          />
        </div>
        <Command.List className="max-h-[min(60vh,480px)] overflow-y-auto overscroll-contain pb-1.5">
          {view.kind === 'all' && (
            <Everything
              text={text}
              viewer={viewer}
              onAim={(aim) => show({ kind: 'acts', aim })}
              onMuted={(aim) => show({ kind: 'outcome', aim })}
              onFound={setChosen}
              onClose={onClose}
            />
          )}
          {view.kind === 'acts' && (
            <Acts
              text={text}
              aim={view.aim}
              viewer={viewer}
              onAsk={(act) => show({ kind: 'why', aim: view.aim, act })}
              onActed={() => show({ kind: 'outcome', aim: view.aim })}
              onClose={onClose}
            />
          )}
          {view.kind === 'why' && (
            <Reasons
              text={text}
              aim={view.aim}
              act={view.act}
              viewer={viewer}
              onActed={() => show({ kind: 'outcome', aim: view.aim })}
            />
          )}
          {view.kind === 'outcome' && <Outcome aim={view.aim} viewer={viewer} onClose={onClose} />}
        </Command.List>
        <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-12 text-faint phone:hidden">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('move')}
          </span>
          <span>
            <Kbd>↵</Kbd> {t('choose')}
          </span>
          {!isInside && (
            <span>
              <Kbd>⌘↵</Kbd> {t('allFound')}
            </span>
          )}
          <span>
            <Kbd>Esc</Kbd> {t(isInside ? 'goBack' : 'leave')}
          </span>
          <span className="ml-auto">{t('hint')}</span>
        </p>
      </Command>
    </dialog>
  )
}
