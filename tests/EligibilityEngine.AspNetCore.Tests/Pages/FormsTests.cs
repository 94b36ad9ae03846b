using System.Net;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>What the pages answer to forms, whatever browser sends them.</summary>
[Collection(nameof(Browser))]
public class FormsTests(Browser browser)
{
    private const string Man = """{ "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 23 } }""";
    private const int MostBytes = 100_000;

    [Fact]
    public async Task The_answer_comes_with_its_reasons_and_their_statements()
    {
        var page = await Post(("case", Man), ("question", "conscription"));
        page.Should().Contain("is liable to conscript service").And.Contain("/law/provisions/kz-31").And.Contain("<blockquote").And.Contain("Citizens from 18 up to 27");
    }

    [Theory]
    [InlineData("ru", "подлежит призыву")]
    [InlineData("kk", "шақыр")]
    [InlineData("en", "is liable")]
    public async Task The_language_is_that_which_is_preferred_or_chosen(string language, string says)
    {
        (await Post(("case", Man), ("question", "conscription"), ("language", language))).Should().Contain($"<html lang=\"{language}\">").And.Contain(says);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", language + ", en;q=0.1");
        var response = await browser.Client.SendAsync(request);
        response.Content.Headers.ContentLanguage.Should().Equal(language);
    }

    [Fact]
    public async Task Pages_are_small()
    {
        foreach (var language in new[] { "en", "ru", "kk" })
        {
            foreach (var view in new[] { "", "change", "possible", "timeline", "compare", "cite" })
            {
                (await Bytes(("case", Man), ("question", "conscription"), ("language", language), ("view", view))).Should().BeLessThan(MostBytes, "of {0} in {1}", view, language);
            }

            (await browser.Client.GetByteArrayAsync($"/law?language={language}")).Length.Should().BeLessThan(MostBytes);
            foreach (var path in new[] { "provisions/kz-31", "provisions/kz-35-3", "questions/conscription", "facts/fitness", "statements/law-561-IV/art-31", "sources/law-561-IV" })
            {
                (await browser.Client.GetByteArrayAsync($"/law/{path}?language={language}")).Length.Should().BeLessThan(MostBytes, "of {0} in {1}", path, language);
            }

            (await browser.Client.GetByteArrayAsync($"/law/sources/law-561-IV?language={language}&sheet=2")).Length.Should().BeInRange(10_000, MostBytes);
            System.Text.Encoding.UTF8.GetByteCount(await Post("/law/provisions/kz-31", ("case", Man), ("language", language))).Should().BeLessThan(MostBytes);
        }
    }

    [Fact]
    public async Task A_browser_may_run_nothing_but_the_script_of_the_pages_and_send_nothing_elsewhere()
    {
        using var response = await browser.Client.GetAsync(new Uri("/", UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Subject;
        policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("form-action 'self'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
        using var widget = await browser.Client.GetAsync(new Uri("/widget", UriKind.Relative));
        widget.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors *");
        widget.Headers.Contains("X-Frame-Options").Should().BeFalse();
    }

    [Fact]
    public async Task What_somebody_writes_is_text_and_no_part_of_the_page()
    {
        var page = await Post(("case", """{ "on": "2019-05-30", "facts": { "sex": "<script>alert(1)</script>" } }"""), ("question", "conscription"));
        page.Should().Contain("EE5003").And.NotContain("<script>alert");
        (await browser.Client.GetStringAsync("/law?q=%3Cscript%3Ealert(1)%3C/script%3E")).Should().NotContain("<script>alert");
    }

    [Fact]
    public async Task A_reply_that_is_not_understood_is_told_and_nothing_is_lost()
    {
        var page = await Post(("case", """{ "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true } }"""), ("question", "conscription"), ("do", "reply"), ("value.born", "sometime"));
        page.Should().Contain("role=\"alert\"").And.Contain("value.born").And.Contain("is a man");
    }

    [Fact]
    public async Task A_link_tells_what_would_be_otherwise_by_now()
    {
        var page = await Post(("case", Man), ("question", "conscription"), ("link-hash", "0123456789ab"), ("link-version", "0.9.0"), ("link-was", "exempt"), ("link-made", "2026-01-01"));
        page.Should().Contain("1 January 2026").And.Contain("it was 0.9.0 (0123456789ab)").And.Contain("then exempt, now liable");
    }

    [Fact]
    public async Task A_provision_is_marked_by_the_truth_for_a_person()
    {
        (await browser.Client.GetStringAsync("/law/provisions/kz-31")).Should().NotContain("id=\"outcome\"").And.NotContain("rung true").And.Contain("action=\"#logic\"");
        var met = await Post("/law/provisions/kz-31", ("case", Man));
        met.Should().Contain("The condition is met by this person").And.Contain("rung true").And.Contain("is liable to conscript service").And.Contain("Take back: is a man");
        (await Post("/law/provisions/kz-31", ("case", Man), ("do", "drop"), ("drop", "age"))).Should().Contain("is open").And.Contain("rung unknown");
        (await Post("/law/provisions/kz-31", ("case", Man.Replace("\"male\"", "\"female\"", StringComparison.Ordinal)), ("language", "ru"))).Should().Contain("Условие для этого человека не выполнено").And.Contain("rung false");
        (await Post("/law/provisions/kz-31", ("case", """{ "on": "2019-05-30", "assume": "ordinary" }"""), ("do", "more"), ("more", "sex=female"))).Should().Contain("The condition is not met by this person");
    }

    [Fact]
    public async Task Exceptions_are_marked_too_and_the_answer_leads_to_the_provision_with_its_person()
    {
        var student = Man.Replace("\"age\": 23", "\"age\": 20, \"full-time-student\": true", StringComparison.Ordinal);
        var tree = (await Post("/law/provisions/kz-31", ("case", student))).Split("class=\"tree\"")[1];
        tree[..tree.IndexOf("kz-35-3<", StringComparison.Ordinal)].Should().EndWith("<span class=\"name\">").And.Contain("sign true");
        (await Post(("case", Man), ("question", "conscription"))).Should().MatchRegex("<form method=\"post\" action=\"/law/provisions/kz-31\\?language=en\"><input type=\"hidden\" name=\"case\"");
    }

    [Fact]
    public async Task Nothing_of_a_person_is_in_a_log()
    {
        await Post(("case", Man.Replace("23", "24", StringComparison.Ordinal)), ("question", "conscription"), ("do", "more"), ("more", "married=yes"));
        browser.Lines.All.Should().NotContain(l => l.Contains("married") || l.Contains("\"age\""));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_no_form_is_not_read()
    {
        using var none = await browser.Client.GetAsync(new Uri("/law/provisions/kz-none", UriKind.Relative));
        none.StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var kind = await browser.Client.GetAsync(new Uri("/law/wishes/kz-31", UriKind.Relative));
        kind.StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var unread = await browser.Client.PostAsync(new Uri("/", UriKind.Relative), body);
        unread.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await Post(("case", "{"), ("question", "nothing"), ("view", "nothing"))).Should().Contain("</html>");
    }

    private Task<string> Post(params (string Name, string Value)[] fields) => Post("/", fields);

    private async Task<string> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), form);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<int> Bytes(params (string Name, string Value)[] fields) => System.Text.Encoding.UTF8.GetByteCount(await Post(fields));
}
