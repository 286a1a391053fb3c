import type * as preact from 'preact'

/** What the preferences use of Preact. */
export type SharedPreact = Pick<typeof preact, 'Component' | 'Fragment' | 'h' | 'render'>

/** The interface has left its own Preact in `window.assent`, for what comes after it. */
export const { Component, Fragment, h, render } = (window.assent as unknown as { preact: SharedPreact })
  .preact
