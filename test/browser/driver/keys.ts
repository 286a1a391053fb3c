// https://www.w3.org/TR/webdriver2/#keyboard-actions
const CODES: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

/** The events that press keys such as `Tab`, `Shift+Tab` or `a`, one after the other. */
export function pressActions(keys: readonly string[]): { type: 'keyDown' | 'keyUp'; value: string }[] {
  return keys.flatMap(key => {
    const codes = key.split('+').map(name => {
      const code = name.length === 1 ? name : CODES[name]
      if (!code)
        throw new Error(`Unknown key ${JSON.stringify(name)}. Known: ${Object.keys(CODES).join(', ')}`)
      return code
    })
    return [
      ...codes.map(value => ({ type: 'keyDown' as const, value })),
      ...[...codes].reverse().map(value => ({ type: 'keyUp' as const, value })),
    ]
  })
}
