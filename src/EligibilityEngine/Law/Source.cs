using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A document that law is drawn from, with what it states.</summary>
public sealed class Source
{
    internal Source()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The title of the document.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What it is: statute, report, news; or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Who published it; null where that is not known.</summary>
    public LocalText? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public required DaySpan Published { get; init; }

    /// <summary>Why the day is not known exactly, or null.</summary>
    public LocalText? WhySpan { get; init; }

    /// <summary>The number of an act, such as <c>561-IV</c>, or null.</summary>
    public string? Number { get; init; }

    /// <summary>The day on which an act was adopted or signed, or null.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>The day from which an act applies, or null where it is not known exactly.</summary>
    public DateOnly? Applicable { get; init; }

    /// <summary>Where it was officially published, as it is cited there, or null.</summary>
    public string? Gazette { get; init; }

    /// <summary>Its title in its own language, or null.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>The day on which it was read, of which its text is, or null.</summary>
    public DateOnly? Read { get; init; }

    /// <summary>The language of the document, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Where it can be found, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Its statements, by id.</summary>
    public ImmutableArray<Statement> Statements { get; internal set; } = [];

    /// <summary>The paragraphs of its text, by number; none where the author has not listed them.</summary>
    internal ImmutableArray<SourceParagraph> Paragraphs { get; init; } = [];

    /// <summary>Whether it is an act of law, by its kind, or by what only an act has.</summary>
    public bool IsAct => Number is not null || Adopted is not null
        || Kind is "statute" or "law" or "act" or "code" or "constitution" or "decree" or "edict" or "order" or "ordinance" or "regulation" or "resolution" or "rules" or "directive" or "treaty";

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
