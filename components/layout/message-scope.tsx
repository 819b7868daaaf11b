'use client'

import { NextIntlClientProvider, useLocale, useMessages, type Messages } from 'next-intl'
import { useMemo, type ReactNode } from 'react'

type MessageScopeProps = { messages: Partial<Messages>; children: ReactNode }

/** Adds to the messages of the provider around it, which next-intl would replace. */
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
