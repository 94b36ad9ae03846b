using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Pages;

/// <summary>What every page has: the rulebook, the language, and where the pages are.</summary>
public sealed class PageFrame
{
    internal PageFrame(HostedRulebook served, string language, string root, DateOnly today)
    {
        (Served, Rulebook, Language, Root, Today) = (served, served.Rulebook, language, root, today);
        Say = Phrases.In(language, Rulebook);
        Law = new LawWords(Say, language);
    }

    /// <summary>The rulebook, the same for all of a page.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The language of the page.</summary>
    public string Language { get; }

    /// <summary>Where the pages begin, with a slash at the end.</summary>
    public string Root { get; }

    /// <summary>The day of the clock.</summary>
    public DateOnly Today { get; }

    /// <summary>The languages that there are.</summary>
    public static IEnumerable<string> Languages => PhraseBook.Languages.Order(StringComparer.Ordinal);

    internal HostedRulebook Served { get; }

    internal Phrases Say { get; }

    internal LawWords Law { get; }

    /// <summary>The page of what a text names, or null where it has none.</summary>
    internal Uri? AddressOf(Reference named) => PathOf(named.Kind) is { } path && named.Kind != ReferenceKind.Statement ? Address($"law/{path}/{Uri.EscapeDataString(named.Id)}")
        : named.Kind == ReferenceKind.Statement ? Address($"law/statements/{string.Join('/', named.Id.Split('/').Select(Uri.EscapeDataString))}")
        : null;

    /// <summary>Where the items of a kind are, or null where they have no pages.</summary>
    internal static string? PathOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Question => "questions",
        ReferenceKind.Provision => "provisions",
        ReferenceKind.Fact => "facts",
        ReferenceKind.Definition => "definitions",
        ReferenceKind.Reading => "readings",
        ReferenceKind.Event => "events",
        ReferenceKind.Source => "sources",
        ReferenceKind.Statement => "statements",
        _ => null,
    };

    private Uri Address(string path) => new($"{Root}{path}?language={Language}", UriKind.Relative);

    internal Asked Asked(Case @case, Question question) => new(Served, Rulebook, @case, [question], Language);
}
