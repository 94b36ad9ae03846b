using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>A text for people within a document for programs, told when that is written, in its language.</summary>
internal readonly struct ToldText(Func<string?, string> tell)
{
    private readonly Func<string?, string> _tell = tell;

    /// <summary>The text of a rulebook.</summary>
    public static implicit operator ToldText(LocalText text) => new(text.In);

    /// <summary>A text that may be missing.</summary>
    public static ToldText? Of(LocalText? text) => text is null ? (ToldText?)null : (ToldText)text;

    /// <summary>An answer after "the person ...", where there is one.</summary>
    public static ToldText? Of(Answer? answer) => answer is { } given ? new ToldText(language => given.Say(language)) : (ToldText?)null;

    /// <summary>The text in a language; null for the rulebook's own.</summary>
    public string In(string? language) => _tell(language);
}
