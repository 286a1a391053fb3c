// The script tag's first chunk: the banner, and what takes an answer. The preferences, its second, use the Preact that
// this one brought.
export { Component, Fragment, h, render } from 'preact'
export { chooseBy } from '../core/choose'
export { mountInterface } from './index'

// Where sites are developed.
if (location.hostname === 'localhost') import('./develop')
