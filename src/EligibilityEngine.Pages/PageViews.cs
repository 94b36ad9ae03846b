using System.Collections.Immutable;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Citing;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>What can be shown besides an answer, with what a form chose of it.</summary>
public sealed record PageViews(string? WithLawOf, string? WithKnownBy, string? Style)
{
    internal const string Change = "change";
    internal const string Possible = "possible";
    internal const string Timeline = "timeline";
    internal const string Compare = "compare";
    internal const string Cite = "cite";

    internal static ImmutableArray<string> Styles { get; } = [.. Enum.GetNames<CitationStyle>().Select(n => n.ToLowerInvariant())];

    internal static PageViews Read(IFormCollection form) => new(form["with-law-of"], form["with-known-by"], Styles.FirstOrDefault(s => s == form["style"]) ?? Styles[0]);

    /// <summary>What is shown, or null for nothing.</summary>
    internal Told? Tell(PersonState state, PageFrame frame, Question question, IRulebooks rulebooks, CancellationToken cancellation)
    {
        var asked = frame.Asked(state.Case, question);
        return state.View switch
        {
            Change => LawDesk.Change(asked, null, cancellation),
            Possible => LawDesk.Possible(asked, cancellation),
            Timeline => LawDesk.Timeline(asked, null, null, cancellation),
            Compare => LawDesk.Compare(asked, With, rulebooks, cancellation),
            Cite => LawDesk.Cite(asked, Style!, cancellation),
            _ => null,
        };
    }

    private ComparedLaw? With => (PersonState.Day(WithLawOf), PersonState.Day(WithKnownBy)) is var (law, known) && (law ?? known) is not null ? new ComparedLaw { LawOf = law, KnownBy = known } : null;
}
