using Microsoft.Playwright;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>Waiting for the next page.</summary>
internal static class Turning
{
    private const int MostLooks = 600;

    /// <summary>Does something that leads to another page, and waits until that is there with all that belongs to it.</summary>
    public static async Task UntilAnotherPage(this IPage page, Func<Task> turn)
    {
        await page.EvaluateAsync("window.isLeft = true");
        await turn();
        await page.Until("!window.isLeft && document.readyState === 'complete'");
    }

    /// <summary>Waits until something is so. The browser is asked again and again: a page that allows no script of others cannot be told to watch for it.</summary>
    public static async Task Until(this IPage page, string isSo)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await IsSo(page, isSo))
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"it was never so: {isSo}");
    }

    /// <summary>False also where one page goes while it is asked, and the other is not there yet.</summary>
    private static async Task<bool> IsSo(IPage page, string isSo)
    {
        try
        {
            return await page.EvaluateAsync<bool>(isSo);
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }
}
