import type { Messages } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageArrived } from '../ui/first-page'
import { MessageScope } from './message-scope'

type PageMessagesProps = {
  namespaces: (keyof Messages)[]
  /** The page inside may still be on its way. */
  isLayout?: boolean
  children: ReactNode
}

/** Hands these namespaces to the browser, on top of those that the layout around has handed. */
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
