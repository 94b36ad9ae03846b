using System.Globalization;
using System.Text.Json;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>What a page about a person knows. It goes back and forth in forms, and stands in no address.</summary>
public sealed record PersonState
{
    internal const string CaseField = "case";
    internal const string QuestionField = "question";
    internal const string OfferedField = "offered";
    internal const string ViewField = "view";

    /// <summary>The case so far.</summary>
    public required Case Case { get; init; }

    /// <summary>The name of the question.</summary>
    public required string Question { get; init; }

    /// <summary>Whether to assume what is ordinary was offered and declined.</summary>
    public bool WasOffered { get; init; }

    /// <summary>What is shown besides the answer, or null.</summary>
    public string? View { get; init; }

    /// <summary>The case as it is written in a form.</summary>
    public string Written => JsonSerializer.Serialize(Case, Compact);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads what a form has; days that it names besides the case take the place of those of the case.</summary>
    internal static (PersonState State, IEnumerable<Diagnostic> Mistakes) Read(IFormCollection form, Rulebook rulebook, DateOnly today)
    {
        var bag = new DiagnosticBag();
        var @case = ReadCase(form[CaseField], bag) ?? new Case(today);
        if (form.ContainsKey("on"))
        {
            @case = @case with
            {
                On = Day(form["on"]) ?? @case.On,
                LawOf = Day(form["law-of"]),
                KnownBy = Day(form["known-by"]),
                AssumesOrdinary = form["assume"] == "ordinary",
            };
        }

        return (new PersonState
        {
            Case = @case,
            Question = rulebook.FindQuestion(form[QuestionField].ToString())?.Id ?? First(rulebook),
            WasOffered = form[OfferedField] == "yes",
            View = form[ViewField] is [{ Length: > 0 } view] ? view : null,
        }, bag.Sorted());
    }

    internal static PersonState Begin(Rulebook rulebook, DateOnly today) => new() { Case = new Case(today), Question = First(rulebook) };

    internal static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string DayText(DateOnly? day) => day is { } known ? Values.OfDay(known) : "";

    private static string First(Rulebook rulebook) => (rulebook.Main.IsEmpty ? rulebook.Questions : rulebook.Main)[0].Id;

    private static Case? ReadCase(string? written, DiagnosticBag bag)
    {
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        try
        {
            using var document = RequestBody.Parse(System.Text.Encoding.UTF8.GetBytes(written));
            return JsonCase.Read(document.RootElement, CaseField, bag);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
