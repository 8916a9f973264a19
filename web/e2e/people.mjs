// What a person does, step by step, the way a person does it: by the names on the screen.

/** From the first screen into a new community; leaves the passphrase that was drawn. */
export async function start(page, { community = 'Lakeside', as = 'Ana', hub } = {}) {
  await page.getByRole('link', { name: /Start a community/ }).click()
  await page.getByLabel('Name of the community').fill(community)
  await page.getByLabel('Your name in it').fill(as)
  if (hub !== undefined) {
    const field = page.getByLabel('Address of the hub')
    if (!(await field.isVisible())) await page.getByText('We have a hub').click()
    await field.fill(hub)
  }
  await page.getByRole('button', { name: 'Next' }).click()
  return choosePassphrase(page, 'Begin')
}

export async function choosePassphrase(page, button) {
  await page.locator('.word-list li').nth(5).waitFor()
  const words = await page.locator('.word-list li').allTextContents()
  await page.getByLabel('I have written the words down').check()
  await page.getByRole('button', { name: button }).click()
  return words.join(' ')
}

export const onNow = (page) =>
  page.getByRole('heading', { name: 'Now', level: 1 }).waitFor({ timeout: 30_000 })

export async function report(page, text) {
  await page.getByRole('link', { name: 'Report something' }).click()
  await page.getByLabel('What happened?').fill(text)
  await page.getByRole('radio', { name: /Saw it/ }).check()
  await page.getByRole('button', { name: 'Save the report' }).click()
  await page.getByText('Report saved.').waitFor()
}

export async function unlock(page, passphrase) {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
}
