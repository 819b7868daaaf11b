import type { Messages } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageArrived } from '../ui/first-page'
import { MessageScope } from './message-scope'

type PageMessagesProps = {
  namespaces: (keyof Messages)[]
  /** Whether it wraps a layout, whose page may still be loading. */
  isLayout?: boolean
  children: ReactNode
}

/** Passes these namespaces to the browser, in addition to those of the layout around. */
export async function PageMessages({ namespaces, isLayout, children }: PageMessagesProps) {
  const all = await getMessages()
  const own: Partial<Messages> = Object.fromEntries(namespaces.map((name) => [name, all[name]]))
  return (
    <MessageScope messages={own}>
      {children}
      {!isLayout && <PageArrived />}
    </MessageScope>
  )
}
