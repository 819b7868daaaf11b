'use client'

import { useRef, useState } from 'react'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { onDemand } from '@/components/ui/on-demand'

const DeleteOneDialog = onDemand(() =>
  import('./delete-one-dialog').then((file) => file.DeleteOneDialog),
)
const DeleteSeveralDialog = onDemand(() =>
  import('./delete-several-dialog').then((file) => file.DeleteSeveralDialog),
)

type Answers = {
  /** A single one is known to be gone. */
  onGone: (file: RecordingFile) => void
  onStarted?: (deletionId: string) => void
}

/** The questions before a deletion; what is asked about stays as it was when it was asked. */
export function useRecordingQuestions({ onGone, onStarted }: Answers) {
  const [asked, setAsked] = useState<RecordingFile[]>([])
  const button = useRef<HTMLElement>(null)
  const [first] = asked
  const close = () => setAsked([])
  return {
    ask: (files: RecordingFile[], from: HTMLElement) => {
      button.current = from
      setAsked(files)
    },
    dialog: !first ? null : asked.length === 1 ? (
      <DeleteOneDialog
        file={first}
        returnFocus={button}
        onClose={(gone) => {
          close()
          if (gone) onGone(first)
        }}
      />
    ) : (
      <DeleteSeveralDialog
        files={asked}
        returnFocus={button}
        onClose={close}
        onStarted={(id) => {
          close()
          onStarted?.(id)
        }}
      />
    ),
  }
}
