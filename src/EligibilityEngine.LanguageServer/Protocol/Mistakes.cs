using System.Collections.Immutable;

namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary>A diagnostic as editors show it.</summary>
internal sealed record EditorDiagnostic
{
    public required TextRange Range { get; init; }

    /// <summary>1 for an error, 2 for a warning.</summary>
    public required int Severity { get; init; }

    public required string Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "eligibility";

    public required string Message { get; init; }

    /// <summary>1 marks what is not needed.</summary>
    public ImmutableArray<int>? Tags { get; init; }

    public ImmutableArray<RelatedInformation>? RelatedInformation { get; init; }

    /// <summary>Equal where an editor shows the same.</summary>
    public bool ShowsTheSame(EditorDiagnostic other) =>
        this with { RelatedInformation = null, Tags = null } == other with { RelatedInformation = null, Tags = null }
        && (RelatedInformation ?? []).SequenceEqual(other.RelatedInformation ?? []);
}

/// <summary>Where a code is explained.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>Another place that belongs to a mistake.</summary>
internal sealed record RelatedInformation(Location Location, string Message);

/// <summary><c>textDocument/publishDiagnostics</c>.</summary>
internal sealed record PublishedDiagnostics(string Uri, int? Version, ImmutableArray<EditorDiagnostic> Diagnostics);
