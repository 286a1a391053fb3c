// The script tag's first chunk. The preferences, its second, use the Preact that this one brought.
export { Component, createRef, Fragment, h } from 'preact'
export { mountInterface } from './index'
