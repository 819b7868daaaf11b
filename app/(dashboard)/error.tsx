'use client'

/** Keeps the shell, so that navigation works beside a broken page. */
export { BrokenPage as default } from '@/components/feedback/broken-page'
