'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toast as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

type ToastItem = { id: string; title: ReactNode; detail?: ReactNode; action?: ReactNode }

type ToastRegionProps = {
  label: string
  items: ToastItem[]
  onClose: (id: string) => void
  /** In ms; `Infinity` keeps each until somebody closes it. */
  duration?: number
}

/** Toasts, such as for what was just done, with an undo; load it with the first toast. */
export function ToastRegion({ label, items, onClose, duration = 8000 }: ToastRegionProps) {
  const t = useTranslations('common')
  return (
    <Primitive.Provider label={label} duration={duration} swipeDirection="right">
      {items.map((item) => (
        <Primitive.Root
          key={item.id}
          onOpenChange={(open) => !open && onClose(item.id)}
          className="flex animate-appear items-start gap-2 rounded-8 bg-raised py-2 pr-2 pl-3.5 shadow-float [--shape-ground:var(--bg-raised)]"
        >
          <div className="min-w-0 flex-1 py-1">
            <Primitive.Title className="text-strong">{item.title}</Primitive.Title>
            {item.detail && (
              <Primitive.Description className="text-12 text-muted">
                {item.detail}
              </Primitive.Description>
            )}
            {item.action}
          </div>
          <Primitive.Close asChild>
            <IconButton label={t('close')} size="sm">
              <X />
            </IconButton>
          </Primitive.Close>
        </Primitive.Root>
      ))}
      <Primitive.Viewport className="fixed right-4 bottom-[calc(var(--tabs)+16px)] z-50 flex w-[min(400px,calc(100vw-32px))] flex-col gap-2" />
    </Primitive.Provider>
  )
}
