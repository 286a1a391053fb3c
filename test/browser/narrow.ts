import type { Browser } from './driver/browser'

/**
 * A page that shows another in a frame: a window narrower than Firefox and WebKit can have, whose size changes without
 * another load. Media queries and `vw` in it are of the frame.
 */
export const FRAMED =
  '<!doctype html><meta charset="utf-8"><title>Frame</title><iframe id="frame" src="/" style="border: 0"></iframe>'

/** Sizes the frame in which we are. Frames of animation are slow to come on a busy machine, so few are waited for. */
export function resizeFrame(browser: Browser, width: number, height: number): Promise<void> {
  return browser.eval(
    async (width, height) => {
      const frame = window.frameElement as HTMLElement
      frame.style.width = `${width}px`
      frame.style.height = `${height}px`
      while (innerWidth !== width || innerHeight !== height) await new Promise(requestAnimationFrame)
    },
    width,
    height,
  )
}
