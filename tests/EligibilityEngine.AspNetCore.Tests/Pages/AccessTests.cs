using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>Everybody can read the pages: by WCAG 2.2 AA as far as a program can tell, on small screens, by day and by night.</summary>
[Collection(nameof(Browser))]
public class AccessTests(Browser browser)
{
    private static readonly AxeRunOptions Guidelines = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    private static readonly string[] OfLaw = ["/law", "/law?q=clergy", "/law/provisions/kz-31", "/law/provisions/kz-35-3", "/law/statements/law-561-IV/art-31", "/law/facts/age", "/law/questions/conscription", "/law/sources/law-561-IV", "/law/provisions/none", "/widget"];

    [BrowserTheory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("ru", ColorScheme.Light)]
    [InlineData("kk", ColorScheme.Dark)]
    public async Task Pages_of_a_person_keep_to_the_guidelines(string language, ColorScheme colours)
    {
        var page = await browser.Open("/", language, colours: colours);
        await Check(page, "the first page");
        foreach (var view in new[] { "", "change", "possible", "timeline", "compare", "cite" })
        {
            await Show(page, language, view);
            await Check(page, view);
        }

        await page.UntilAnotherPage(() => page.Locator("form[action^='/law/provisions/'] button").First.ClickAsync());
        (await page.Locator("#outcome").CountAsync()).Should().Be(1);
        await Check(page, "a provision for the person");

        await Show(page, language, "", more: "citizn=yes");
        await Check(page, "a mistake");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("ru", ColorScheme.Dark)]
    public async Task Pages_of_the_law_keep_to_the_guidelines(string language, ColorScheme colours)
    {
        var page = await browser.Open("/law", language, colours: colours);
        foreach (var path in OfLaw)
        {
            await page.GotoAsync(path);
            await Check(page, path);
        }

        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("kk")]
    public async Task A_small_screen_is_wide_enough(string language)
    {
        var page = await browser.Open("/", language, width: 360);
        await Fits(page, "the first page");
        foreach (var view in new[] { "change", "possible", "timeline", "compare", "cite" })
        {
            await Show(page, language, view);
            await Fits(page, view);
        }

        foreach (var path in OfLaw)
        {
            await page.GotoAsync(path);
            await Fits(page, path);
        }

        await page.Context.CloseAsync();
    }

    private static async Task Check(IPage page, string what)
    {
        var found = await page.RunAxe(Guidelines);
        found.Violations.Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").Should().BeEmpty("on {0}", what);
    }

    private static async Task Fits(IPage page, string what) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360, "of {0}", what);

    /// <summary>Has the browser post the case of a man of 23.</summary>
    private static async Task Show(IPage page, string language, string view, string more = "")
    {
        const string Man = """{ "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 23, "full-time-student": true } }""";
        await page.UntilAnotherPage(() => page.EvaluateAsync(
                """
                fields => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = '/';
                  for (const [name, value] of Object.entries(fields)) {
                    const field = document.createElement('input');
                    field.name = name;
                    field.value = value;
                    form.append(field);
                  }
                  document.body.append(form);
                  form.submit();
                }
                """,
                new Dictionary<string, string> { ["case"] = Man, ["question"] = "conscription", ["language"] = language, ["view"] = view, ["more"] = more, ["do"] = more.Length > 0 ? "more" : "" }));
        await page.Locator("#answer-box").WaitForAsync();
    }
}
