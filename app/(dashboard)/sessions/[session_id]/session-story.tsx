'use client'

import type { ReactNode } from 'react'
import type { Viewer } from '@/components/sessions/viewer'
import { onDemand } from '@/components/ui/on-demand'
import { can } from '@/lib/contract/roles'

const StorySection = onDemand(() =>
  import('@/components/story/story-section').then((file) => file.StorySection),
)

type SessionStoryProps = { sessionId: string; live: boolean; viewer: Viewer; beside: ReactNode }

/** The story of a session, whose code is loaded after the page. */
export function SessionStory({ viewer, ...rest }: SessionStoryProps) {
  return <StorySection {...rest} mayPlay={can(viewer.role, 'media.play')} />
}
