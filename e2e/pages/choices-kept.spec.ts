import { expect, test } from '../fixtures'

/** A tick that a script adds on its own would become part of somebody's decision. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a form opens with exactly the choices that were saved', async ({ page }) => {
      await page.goto('/sign-in/demo')
      await page.getByRole('button', { name: 'Sign in as Marcia Campbell' }).click()
      await page.getByRole('link', { name: /Burglary of a dwelling/ }).click()
      await page.goto(`${page.url()}/decide/approve`)
      const redactions = page.getByRole('group', { name: /Item 2.*redacted/ })
      await expect(redactions.getByRole('checkbox', { name: 'Other people' })).toBeChecked()
      await page.waitForLoadState('networkidle')
      for (const name of ['Irrelevant material', 'Privileged material', 'Outside the dates'])
        await expect(redactions.getByRole('checkbox', { name })).not.toBeChecked()
    })
  })
