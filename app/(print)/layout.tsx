import type { ReactNode } from 'react'
import styles from './paper.module.css'

/** Black on white in any theme, without the shell. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return <main className={styles.paper}>{children}</main>
}
