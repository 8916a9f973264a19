// A small meeting, by keyboard alone: called, begun, talked through, put off, ended, written and approved.

import { goTo, must, openDevice, PHONE } from './bench.mjs'
import { onNow, start } from './people.mjs'
import { lookAt } from './screens.mjs'
import { tabTo } from './walks.mjs'

const press = async (page, name) => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
const write = async (page, label, text) => {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
const dialog = async (page, act) => {
  await page.getByRole('dialog').waitFor()
  await act()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
const sees = (page, text) => page.getByText(text).first().waitFor()

async function call(page, look) {
  await goTo(page, '/decide/meetings')
  await page.getByRole('heading', { name: 'No meeting yet' }).waitFor()
  await look('en-meetings-empty')
  await press(page, 'Call a meeting')
  await page.getByRole('heading', { name: 'Call a meeting' }).waitFor()
  // A mistake first: the sentence stands beside the field, and the field has the focus.
  await press(page, 'Call the meeting')
  await sees(page, 'Write what the meeting is.')
  await look('en-meeting-call')
  await page.keyboard.type('Water and wood')
  await write(page, 'Where?', 'At the school')
  await tabTo(page, 'In the order in which they asked')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Water and wood', level: 1 }).waitFor()
}

async function addItem(page, title, minutes) {
  await press(page, 'Add an item')
  await dialog(page, async () => {
    await write(page, 'What is it about?', title)
    await write(page, 'How many minutes?', minutes)
    await page.keyboard.press('Enter')
  })
  await page.locator('.agenda').getByText(title).waitFor()
}

async function prepare(page, look) {
  await addItem(page, 'The pump at the school', '15')
  await addItem(page, 'Dogs', '5')
  await press(page, 'Change the agenda')
  await press(page, '“Dogs” earlier')
  await page.locator('.agenda > li').first().getByText('Dogs').waitFor()
  await press(page, '“Dogs” later')
  await page.locator('.agenda > li').first().getByText('The pump').waitFor()
  await press(page, 'Done with changes')
  await sees(page, 'It would be your turn.')
  await press(page, 'I facilitate')
  await look('en-meeting-coming')
  await press(page, 'I am here')
  await sees(page, '1 of 1 members')
  const left = await page.evaluate(() => document.activeElement?.tagName)
  must(left === 'H2', `after "I am here" the focus is on ${left}`)
}

async function hold(page, look) {
  await press(page, 'Begin the meeting')
  await press(page, 'Take up: \u2068The pump')
  await page.locator('.time-box').getByText('0 of 15 min').waitFor()
  await tabTo(page, 'Keep the screen of this device on')
  await page.keyboard.press('Space')
  await press(page, 'I want to speak')
  await press(page, 'Give the floor: Ana')
  await sees(page, 'You have the floor')
  await look('en-meeting-running')
  await press(page, 'Finished')
  await sees(page, 'Nobody waits to speak.')
  await press(page, 'Give a task')
  await dialog(page, async () => {
    await write(page, 'What is to be done?', 'Ask the plumber')
    await press(page, 'Note the task')
  })
  await press(page, 'Done')
  await dialog(page, async () => {
    await write(page, 'What came of it', 'The pump is mended on Friday.')
    await press(page, 'Done')
  })
  await press(page, 'Take up: \u2068Dogs')
  await press(page, 'Put off')
  await dialog(page, () => press(page, 'Put off'))
  await sees(page, 'Everything on the agenda has been dealt with.')
  await press(page, 'End the meeting')
  await dialog(page, () => press(page, 'End the meeting'))
  await sees(page, 'The meeting is over')
  await look('en-meeting-over')
}

async function writeMinutes(page, look) {
  await press(page, 'Minutes')
  await page.getByRole('heading', { name: 'What was recorded' }).waitFor()
  await sees(page, 'The pump is mended on Friday. (\u2068Ana\u2069)')
  await look('en-minutes-recorded')
  await press(page, 'Begin with what was recorded')
  await tabTo(page, 'Text of the minutes')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('It was cold.')
  await look('en-minutes-editor')
  await press(page, 'Keep this text')
  await sees(page, '0 of 1 say that the text is right.')
  await press(page, 'The text is right')
  await sees(page, 'These minutes are approved.')
  await look('en-minutes-approved')
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as text')])
  must(file.suggestedFilename() === 'minutes-Water-and-wood.md', file.suggestedFilename())
  await press(page, 'Change the text')
  await tabTo(page, 'Text of the minutes')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Very.')
  await press(page, 'Keep this text')
  await sees(page, '0 of 1 say that the text is right.')
}

export async function meetings(tally, browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  const look = async (name) => {
    await lookAt(tally, page, name)
    await page.setViewportSize(PHONE)
  }
  await start(page)
  await onNow(page)
  await call(page, look)
  await prepare(page, look)
  await hold(page, look)
  await writeMinutes(page, look)
  await goTo(page, '/decide/meetings')
  await sees(page, 'Minutes wait for approval')
  await look('en-meetings')
  await goTo(page, '/decide')
  await press(page, 'Read the minutes')
  await page.getByRole('heading', { name: 'Approval' }).waitFor()
  must(faults.length === 0, faults.join('; '))
  await context.close()
}
