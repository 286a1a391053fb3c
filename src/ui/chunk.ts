// The script tag's first chunk: the banner, and what takes an answer.
import { Component, Fragment, h, render } from 'preact'
import type { SharedPreact } from './preact.page'

export { chooseBy } from '../core/choose'
export { mountInterface as mount } from './index'

// The preferences, in a file of their own, use this Preact.
;(window.assent as { preact?: SharedPreact }).preact = { Component, Fragment, h, render }

// Where sites are developed.
if (location.hostname === 'localhost') import('./develop')
