using Microsoft.Playwright;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>A person's case in a real browser, from the first question to the report.</summary>
[Collection(nameof(Browser))]
public class PersonTests(Browser browser)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_man_is_asked_for_what_matters_and_answered_with_a_report(bool hasScript)
    {
        var page = await browser.Open("/", hasScript: hasScript);
        await Begin(page);
        await Reply(page);
        await Answered(page, "is liable to conscript service");
        (await page.Locator(".reasons a").First.TextContentAsync()).Should().Contain("kz-31");
        await page.Locator("details.note summary").First.ClickAsync();
        (await page.Locator("details.note blockquote").First.IsVisibleAsync()).Should().BeTrue();

        await page.GetByRole(AriaRole.Button, new() { Name = "What would change it" }).ClickAsync();
        (await page.Locator(".view").TextContentAsync()).Should().Contain("exempt");
        await page.GetByRole(AriaRole.Button, new() { Name = "In the course of a life" }).ClickAsync();
        (await page.Locator(".view svg").CountAsync()).Should().BeGreaterThan(0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download as a report" }).ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync())).Should().Contain("is liable").And.Contain("Content-Security-Policy");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_was_said_is_corrected()
    {
        var page = await browser.Open("/");
        await Begin(page);
        await Reply(page);
        await Answered(page, "is liable");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back: was born on 10 January 1996" }).ClickAsync();
        await Answered(page, "Undetermined");
        await page.Locator("[name='value.born']").FillAsync("1990");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await Answered(page, "is exempt");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_link_is_the_answer_and_no_server_sees_it()
    {
        var asked = new List<string>();
        var page = await browser.Open("/");
        page.Request += (_, request) => asked.Add(request.Url);
        await Begin(page);
        await Reply(page);
        await Answered(page, "is liable");
        await page.Until("location.hash.startsWith('#question')");
        var link = page.Url;
        link.Should().Contain("#question=conscription").And.Contain("link-was=liable");
        await page.Context.CloseAsync();

        var other = await browser.Open("/");
        other.Request += (_, request) => asked.Add(request.Url);
        await other.GotoAsync("about:blank");
        await other.GotoAsync(link);
        await Answered(other, "is liable");
        var notice = await other.Locator(".notice").TextContentAsync();
        notice.Should().Contain("The rulebook is the same as then").And.Contain("The answer is as it was then").And.Contain("The law of today, 4 April 2026");
        asked.Select(u => u.Split('#')[0]).Should().NotContain(u => u.Contains("male") || u.Contains("1996"));
        await other.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Sliders_choose_the_law_of_a_day()
    {
        var page = await browser.Open("/");
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Law of the day" });
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        (await page.Locator("#law-of").InputValueAsync()).Should().Be("1993-01-19");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_keyboard_is_enough()
    {
        var page = await browser.Open("/");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).Should().Be("skip");
        await page.EvaluateAsync("document.getElementById('on').value = '2019-05-30'");
        await Tab(page, "assume");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await Pressed(page, "Enter");
        await Tab(page, "fact-citizen-yes");
        await page.Keyboard.PressAsync("Space");
        await Tab(page, "fact-born");
        await page.Keyboard.TypeAsync("1996-01-10");
        await Tab(page, "fact-sex-male");
        await page.Keyboard.PressAsync("Space");
        await Pressed(page, "Enter");
        await Answered(page, "is liable");
        await Tab(page, "answer-box", "el => el.tagName === 'SUMMARY' && el.closest('#answer-box') !== null");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("details.note[open]").CountAsync()).Should().Be(1);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("en", "is liable to conscript service")]
    [InlineData("ru", "подлежит призыву")]
    [InlineData("kk", "шақыр")]
    public async Task Each_language_asks_and_answers(string language, string says)
    {
        var page = await browser.Open("/", language);
        (await page.Locator("html").GetAttributeAsync("lang")).Should().Be(language);
        await Begin(page);
        await Reply(page);
        await Answered(page, says);
        (await page.Locator("html").GetAttributeAsync("lang")).Should().Be(language);
        await page.Locator(".languages button[value=en]").ClickAsync();
        await Answered(page, "is liable to conscript service");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Nothing_runs_that_the_policy_does_not_allow()
    {
        var said = new List<string>();
        var page = await browser.Open("/");
        page.Console += (_, line) => said.Add(line.Text);
        page.PageError += (_, mistake) => said.Add(mistake);
        await Begin(page);
        await Reply(page);
        await Answered(page, "is liable");
        await page.GetByRole(AriaRole.Button, new() { Name = "In the course of a life" }).ClickAsync();
        await page.Locator(".view svg").First.WaitForAsync();
        said.Should().BeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task Begin(IPage page)
    {
        await page.Locator("#on").FillAsync("2019-05-30");
        await page.Locator("#assume").CheckAsync();
        await page.Locator(".set-out button.main").ClickAsync();
        await page.Locator(".screen input[name=case][value*='2019-05-30']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task Reply(IPage page)
    {
        await page.Locator("#fact-citizen-yes").CheckAsync();
        await page.Locator("#fact-sex-male").CheckAsync();
        await page.Locator("[name='value.born']").FillAsync("1996-01-10");
        await page.Locator(".screen button.main").ClickAsync();
    }

    private static Task Answered(IPage page, string says) => page.Locator("#answer-box").Filter(new() { HasText = says }).WaitForAsync();

    private static async Task Tab(IPage page, string id, string? isThere = null)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"({isThere ?? $"el => el.id === '{id}'"})(document.activeElement)"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"no key leads to `{id}`");
    }

    private static Task Pressed(IPage page, string key) => page.UntilAnotherPage(() => page.Keyboard.PressAsync(key));
}
