// The script tag's first chunk. The preferences, its second, use the Preact that this one brought.
export { Component, Fragment, h } from 'preact'
export { mountInterface } from './index'
