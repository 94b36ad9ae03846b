using Microsoft.Playwright;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>Waiting for the next page.</summary>
internal static class Turning
{
    /// <summary>Does something that leads to another page, and waits until that is there with all that belongs to it.</summary>
    public static async Task UntilAnotherPage(this IPage page, Func<Task> turn)
    {
        await page.EvaluateAsync("window.isLeft = true");
        await turn();
        await page.WaitForFunctionAsync("!window.isLeft && document.readyState === 'complete'");
    }
}
