using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>A source with the places of it that are cited, as reference managers see it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Places">Where in it.</param>
/// <param name="Jurisdiction">Whose law it is, or null.</param>
/// <param name="Language">The language of the report, or null.</param>
internal sealed record CitedWork(Source Source, ImmutableArray<string> Places, string? Jurisdiction, string? Language)
{
    public string Title => Printable.Of(Source.Title.In(Language));

    public string? Publisher => Source.Publisher is { } publisher ? Printable.Of(publisher.In(Language)) : null;

    public string? Original => Source.OriginalTitle is { } title && title != Source.Title.In(Language) ? Printable.Of(title) : null;

    public string? Kind => Source.Kind is { } kind ? Printable.Of(kind) : null;

    public string? Number => Source.Number is { } number ? Printable.Of(number) : null;

    public string? Gazette => Source.Gazette is { } gazette ? Printable.Of(gazette) : null;

    public string? Address => Source.Address is { } address ? Pages.Of(new Reference(ReferenceKind.Page, address))?.AbsoluteUri : null;

    public string PlacesInOne => Printable.Of(string.Join("; ", Places));

    /// <summary>What of its day is certain: an act is of the day of its adoption.</summary>
    public PartialDay Day => Source.Adopted is { } adopted ? PartialDay.Of(adopted) : PartialDay.Of(Source.Published);
}
