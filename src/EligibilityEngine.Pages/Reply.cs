using EligibilityEngine.Analysis;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>What a form replies to a screen, as a person would type it.</summary>
internal static class Reply
{
    /// <summary>The field of a fact.</summary>
    public static string Field(string fact) => $"value.{fact}";

    /// <summary>The field of a line that is answered by a number.</summary>
    public static string Count(ScreenItem item) => $"count.{item.Number}";

    public static string Of(IFormCollection form, InterviewScreen screen) => screen.Kind == ScreenKind.List ? OfList(form, screen) : OfForm(form, screen);

    private static string OfList(IFormCollection form, InterviewScreen screen)
    {
        var checkedLines = form["line"].OfType<string>().Where(l => screen.Items.Any(i => i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == l));
        var counted = screen.Items.Where(i => !i.Value.IsKnown).Select(i => (i.Number, Said: form[Count(i)].ToString().Trim())).Where(c => c.Said.Length > 0 && c.Said != "0").Select(c => $"{c.Number}={c.Said}");
        var said = string.Join(' ', checkedLines.Concat(counted));
        return said.Length == 0 ? "none" : said;
    }

    /// <summary>A comma parts facts, so that a value has none; what parts days and years from each other may be a blank as well.</summary>
    private static string OfForm(IFormCollection form, InterviewScreen screen)
    {
        var said = screen.Facts.Select(f => (Fact: f.Id, Value: form[Field(f.Id)].ToString().Replace(',', ' ').Replace('=', ' ').Trim())).Where(s => s.Value.Length > 0).ToList();
        return screen.Facts.Length == 1 ? said.Select(s => s.Value).FirstOrDefault("") : string.Join('\n', said.Select(s => $"{s.Fact}={s.Value}"));
    }
}
