import { expect, test } from '../support/test'

test('Somebody changes language, and every page follows, on their other devices too', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/settings')
  await page.getByRole('banner').getByRole('button', { name: 'Français' }).click()
  await page
    .getByRole('menuitemradio', { name: 'English' })
    .or(page.getByRole('menuitemcheckbox', { name: 'English' }))
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(
    page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'People' }),
  ).toBeVisible()
  const another = await amina.anotherWindow('/questions')
  await expect(another.locator('html')).toHaveAttribute('lang', 'en')
})

test('Somebody chooses the dark ground, and finds it again after a reload', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/me')
  await page.getByRole('radio', { name: 'Sombre' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(19, 23, 21)')
})

test('Somebody sets their hours, and the page says from when nothing reaches them', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/settings')
  await page.getByLabel('Fin', { exact: true }).selectOption('16:30')
  await expect(amina.title).toContainText('rien ne vous parvient après 16 h 30')
  await page.getByRole('button', { name: 'ven.' }).click()
  await expect(page.getByText('Joignable lundi, mardi, mercredi et jeudi, de')).toBeVisible()
  await expect(page.getByText('Enregistré.')).toBeVisible()
  await page.reload()
  await expect(amina.title).toContainText('16 h 30')
})
