import type { MouseEvent, ReactNode } from 'react'
import { hrefOf, navigate } from './router'

interface LinkProps {
  readonly to: string
  readonly current?: boolean
  readonly children: ReactNode
}

export function Link({ to, current, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    // With a modifier key, the visitor asks for another tab or window.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a href={hrefOf(to)} onClick={follow} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
