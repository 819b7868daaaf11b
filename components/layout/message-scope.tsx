'use client'

import { NextIntlClientProvider, useLocale, useMessages, type Messages } from 'next-intl'
import { useMemo, type ReactNode } from 'react'

type MessageScopeProps = { messages: Partial<Messages>; children: ReactNode }

/** A provider replaces the messages of the one around it; this one adds to them. */
export function MessageScope({ messages, children }: MessageScopeProps) {
  const around = useMessages()
  const locale = useLocale()
  const merged = useMemo(() => ({ ...around, ...messages }), [around, messages])
  return (
    <NextIntlClientProvider locale={locale} messages={merged}>
      {children}
    </NextIntlClientProvider>
  )
}
